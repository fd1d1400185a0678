package io.jets.sam.stack;

import java.util.List;
import java.util.Map;

/**
 * Statements of policies, and the documents that hold them.
 */
public final class IamStatement {

	private IamStatement() {
	}

	/**
	 * Allow actions.
	 * @param resource the resource: text, a template reference or a list
	 * @param actions the actions
	 * @return a statement
	 */
	public static Map<String, Object> allow(Object resource, String... actions) {
		return new ResourceProperties().with("Effect", "Allow")
			.with("Action", List.of(actions))
			.with("Resource", resource)
			.map();
	}

	/**
	 * A policy document.
	 * @param statements its statements
	 * @return the document
	 */
	public static Map<String, Object> document(List<? extends Map<String, ?>> statements) {
		return new ResourceProperties().with("Version", "2012-10-17").with("Statement", List.copyOf(statements)).map();
	}

}
