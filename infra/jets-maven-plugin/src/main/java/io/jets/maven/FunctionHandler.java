package io.jets.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;

/**
 * The handler of an application's functions.
 *
 * @param text the handler, a class, or {@code <class>::<method>}
 */
record FunctionHandler(String text) {

	private static final String STOCK = "org.springframework.cloud.function.adapter.aws.";

	/**
	 * Whether it is Spring Cloud Function's, which no layer has.
	 */
	boolean isStock() {
		return this.text.startsWith(STOCK);
	}

	/**
	 * Say that the archive lacks it: Lambda would only tell when the function starts.
	 * @param classes the directory of the application's classes
	 * @param libraries the archive's libraries
	 * @return what is wrong, {@code null} for nothing
	 * @throws IOException if a library cannot be read
	 */
	@Nullable String problem(Path classes, List<Library> libraries) throws IOException {
		String file = this.text.split("::", 2)[0].replace('.', '/') + ".class";
		if (Files.isRegularFile(classes.resolve(file))) {
			return null;
		}
		for (Library library : libraries) {
			try (ZipFile jar = new ZipFile(library.file())) {
				if (jar.getEntry(file) != null) {
					return null;
				}
			}
		}
		return "The archive does not have the functions' handler " + this.text + ": " + (isStock()
				? "add the dependency org.springframework.cloud:spring-cloud-function-adapter-aws, without what it brings (an exclusion of *:*)"
				: "correct jets.template.handler, unless a layer has it");
	}

}
