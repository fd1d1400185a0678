package io.jets.local.dynamodb;

import org.jspecify.annotations.Nullable;

/**
 * Thrown if DynamoDB Local cannot be used. The message describes the problem for the
 * user.
 */
public final class DynamoDbLocalException extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	private final String action;

	/**
	 * Creates an exception.
	 * @param description the problem
	 * @param action what the user can do
	 * @param cause the cause or {@code null} if there is none
	 */
	public DynamoDbLocalException(String description, String action, @Nullable Throwable cause) {
		super(description, cause);
		this.action = action;
	}

	/**
	 * Returns what the user can do.
	 * @return one or more sentences
	 */
	public String action() {
		return this.action;
	}

}
