package io.jets.function.stream;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.springframework.util.ClassUtils;

/**
 * Looks for an annotation of the enhanced client where that is missing. The JVM leaves
 * out annotations whose classes it does not find, so it is looked for in the class file.
 * A developer's machine has the enhanced client by way of DynamoDB Local.
 */
final class EnhancedClientAnnotation {

	private static final String PACKAGE = "Lsoftware/amazon/awssdk/enhanced/dynamodb/mapper/annotations/DynamoDb";

	private EnhancedClientAnnotation() {
	}

	static boolean isOn(Class<?> type) {
		try (InputStream file = type.getResourceAsStream(ClassUtils.getClassFileName(type))) {
			if (file == null) {
				return false;
			}
			String constants = new String(file.readAllBytes(), StandardCharsets.ISO_8859_1);
			return constants.contains(PACKAGE + "Bean;") || constants.contains(PACKAGE + "Immutable;");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
