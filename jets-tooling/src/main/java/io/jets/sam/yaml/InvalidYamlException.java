package io.jets.sam.yaml;

/**
 * YAML that cannot be read, or that CloudFormation would not.
 */
public final class InvalidYamlException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	InvalidYamlException(String message) {
		super(message);
	}

}
