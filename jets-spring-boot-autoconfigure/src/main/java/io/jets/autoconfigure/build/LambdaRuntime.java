package io.jets.autoconfigure.build;

import java.io.DataInputStream;
import java.io.IOException;

import org.springframework.core.io.ClassPathResource;
import org.springframework.util.ClassUtils;

/**
 * A managed Java runtime of Lambda that Spring Boot 4 runs on.
 *
 * @param id its identifier
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html">Lambda runtimes</a>
 */
record LambdaRuntime(String id) {

	private static final int JAVA_21 = 65;

	private static final int JAVA_25 = 69;

	/**
	 * The runtime for the Java level that a class was compiled for, whichever JDK runs
	 * now.
	 */
	static LambdaRuntime of(String className) throws IOException {
		try (DataInputStream classFile = new DataInputStream(
				new ClassPathResource(ClassUtils.convertClassNameToResourcePath(className) + ".class")
					.getInputStream())) {
			classFile.readInt();
			classFile.readUnsignedShort();
			return ofClassFileVersion(classFile.readUnsignedShort());
		}
	}

	static LambdaRuntime ofClassFileVersion(int version) {
		if (version > JAVA_25) {
			throw new IllegalArgumentException("The application is compiled for Java " + (version - 44)
					+ ", and Lambda's newest runtime is java25. Compile it for Java 25 or earlier, or set "
					+ "jets.template.runtime");
		}
		return new LambdaRuntime((version <= JAVA_21) ? "java21" : "java25");
	}

}
