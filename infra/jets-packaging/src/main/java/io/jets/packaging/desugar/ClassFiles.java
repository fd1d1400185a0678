package io.jets.packaging.desugar;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

/**
 * Finds the class files that a class of an application can use.
 */
@FunctionalInterface
public interface ClassFiles {

	/**
	 * Reads a class file.
	 * @param name the file's name, for instance {@code java/lang/Object.class}
	 * @return its content, {@code null} if there is no such class
	 */
	byte @Nullable [] read(String name) throws IOException;

}
