package io.jets.sam.yaml;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An intrinsic function of CloudFormation, for instance {@code !GetAtt Orders.Arn}.
 *
 * @param name the name, for instance {@code GetAtt}
 * @param argument the argument: text, a list or a map
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html">Intrinsic
 * functions</a>
 */
public record IntrinsicFunction(String name, @Nullable Object argument) {

	private static final String FULL_NAME = "Fn::";

	/**
	 * Creates a reference to a parameter's value or to a resource.
	 * @param id the logical id
	 * @return {@code !Ref <id>}
	 */
	public static IntrinsicFunction ref(String id) {
		return new IntrinsicFunction("Ref", id);
	}

	/**
	 * Creates a reference to a resource's ARN.
	 * @param id the logical id
	 * @return {@code !GetAtt <id>.Arn}
	 */
	public static IntrinsicFunction arn(String id) {
		return new IntrinsicFunction("GetAtt", id + ".Arn");
	}

	/**
	 * Creates text in which CloudFormation substitutes <code>${...}</code>.
	 * @param text the text
	 * @return {@code !Sub '<text>'}
	 */
	public static IntrinsicFunction sub(String text) {
		return new IntrinsicFunction("Sub", text);
	}

	/**
	 * Returns a node as an intrinsic function, whether it is written in the short form or
	 * with its full name.
	 * @param node the node, for instance {@code !Sub ...} or
	 * <code>{"Fn::Sub": ...}</code>
	 * @return the function, or {@code null} if the node is not a function
	 */
	public static @Nullable IntrinsicFunction of(@Nullable Object node) {
		if (node instanceof Map<?, ?> map && map.size() == 1) {
			Map.Entry<?, ?> entry = map.entrySet().iterator().next();
			String key = String.valueOf(entry.getKey());
			return isFullName(key) ? new IntrinsicFunction(key.replace(FULL_NAME, ""), entry.getValue()) : null;
		}
		return (node instanceof IntrinsicFunction function) ? function : null;
	}

	/**
	 * Returns whether a key is the full name of a function.
	 * @param key the key
	 * @return {@code true} for {@code Ref} and <code>Fn::...</code>
	 */
	public static boolean isFullName(String key) {
		return key.equals("Ref") || key.startsWith(FULL_NAME);
	}

	@Override
	public String toString() {
		return "!" + this.name + " " + this.argument;
	}

}
