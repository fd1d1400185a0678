package io.jets.local.dynamodb;

import java.security.CodeSource;

import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;

/**
 * DynamoDB Local on the class path, where the application declares it.
 */
public final class DynamoDbLocalLibrary {

	/**
	 * What to tell a user whose class path lacks DynamoDB Local.
	 */
	public static final String MISSING = """
			DynamoDB Local is not on the class path: jobs on DynamoDB streams do not fire, all others do. \
			To run it, paste this into your pom.xml (optional keeps it out of what you deploy; it is Amazon's, \
			under the DynamoDB Local License Agreement):

			<dependency>
				<groupId>software.amazon.dynamodb</groupId>
				<artifactId>DynamoDBLocal</artifactId>
				<version>3.3.1</version>
				<optional>true</optional>
			</dependency>

			Or follow another endpoint: set jets.local.dynamodb.endpoint.""";

	private static final String IN_A_JAR = """
			DynamoDB Local cannot run from within an executable jar: jobs on DynamoDB streams do not fire, all others \
			do. Run the application from its classes (spring-boot:run, an IDE), or follow another endpoint: set \
			jets.local.dynamodb.endpoint.""";

	private static final String SERVER_CLASS = "software.amazon.dynamodb.services.local.server.DynamoDBProxyServer";

	private DynamoDbLocalLibrary() {
	}

	/**
	 * Whether DynamoDB Local is on the class path.
	 * @param classLoader where to look
	 * @return whether it is there; if not, {@link #unavailable()} says what to do
	 */
	public static boolean isAvailable(@Nullable ClassLoader classLoader) {
		return ClassUtils.isPresent(SERVER_CLASS, classLoader) && isOnClassPath();
	}

	/**
	 * Why it is not available.
	 * @return what to tell the user
	 */
	public static String unavailable() {
		return isOnClassPath() ? MISSING : IN_A_JAR;
	}

	/**
	 * A child JVM cannot load classes from a jar within a jar.
	 */
	private static boolean isOnClassPath() {
		CodeSource source = DynamoDbLocalLibrary.class.getProtectionDomain().getCodeSource();
		return source != null && "file".equals(source.getLocation().getProtocol());
	}

}
