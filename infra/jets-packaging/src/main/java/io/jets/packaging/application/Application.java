package io.jets.packaging.application;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A compiled application and what it is deployed with.
 *
 * @param name the application's name in messages
 * @param classes the directory of the application's classes and resources
 * @param mainClass the class that the functions start, {@code null} if it is not
 * configured
 * @param handler the functions' handler, {@code null} for the default handler
 * @param libraries the libraries that are deployed, sorted by name
 * @param declared the modules that the application itself declares as dependencies, as
 * {@code <groupId>:<artifactId>}
 */
public record Application(String name, Path classes, @Nullable String mainClass, @Nullable String handler,
		List<Library> libraries, Set<String> declared) {

}
