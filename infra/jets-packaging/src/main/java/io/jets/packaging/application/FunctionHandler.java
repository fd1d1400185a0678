package io.jets.packaging.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;

/**
 * The configured handler of an application's functions.
 *
 * @param text a class, or {@code <class>::<method>}
 */
public record FunctionHandler(String text) {

	private static final String STOCK = "org.springframework.cloud.function.adapter.aws.";

	/**
	 * Returns whether the handler is Spring Cloud Function's, which is never in a layer.
	 */
	public boolean isStock() {
		return this.text.startsWith(STOCK);
	}

	/**
	 * Checks that an application contains the handler's class. Otherwise the mistake
	 * would show only when a function starts.
	 * @return the fault and its remedy, {@code null} if the class is present
	 */
	public @Nullable String fault(Application application) throws IOException {
		if (contains(application, this.text.split("::", 2)[0].replace('.', '/') + ".class")) {
			return null;
		}
		return "The archive does not contain the functions' handler " + this.text + ": " + (isStock()
				? "add the dependency org.springframework.cloud:spring-cloud-function-adapter-aws, with an exclusion of *:*"
				: "correct jets.template.handler, unless a layer contains the handler");
	}

	private static boolean contains(Application application, String file) throws IOException {
		Path own = application.classes().resolve(file);
		if (Files.isRegularFile(own)) {
			return true;
		}
		for (Library library : application.libraries()) {
			try (ZipFile jar = new ZipFile(library.file().toFile())) {
				if (jar.getEntry(file) != null) {
					return true;
				}
			}
		}
		return false;
	}

}
