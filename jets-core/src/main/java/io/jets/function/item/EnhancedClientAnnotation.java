package io.jets.function.item;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.springframework.util.ClassUtils;

/**
 * Looks for an annotation of the enhanced client if the enhanced client is missing. The
 * JVM ignores annotations whose classes are missing, so the class file is searched. The
 * mistake shows on Lambda only: DynamoDB Local brings the enhanced client to a
 * developer's machine.
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
