package io.jets.sam.yaml;

/**
 * Thrown if YAML is malformed or contains what CloudFormation does not support.
 */
public final class InvalidYamlException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	InvalidYamlException(String message) {
		super(message);
	}

}
