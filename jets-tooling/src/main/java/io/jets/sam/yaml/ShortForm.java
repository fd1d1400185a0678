package io.jets.sam.yaml;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A CloudFormation function in its short form, for instance {@code !GetAtt Orders.Arn}.
 *
 * @param function the function's name, without the sign
 * @param argument what it is given: text, a list or a map
 */
public record ShortForm(String function, @Nullable Object argument) {

	private static final String LONG_FORM = "Fn::";

	/**
	 * A resource's or a parameter's own value.
	 * @param id the logical id
	 * @return {@code !Ref <id>}
	 */
	public static ShortForm ref(String id) {
		return new ShortForm("Ref", id);
	}

	/**
	 * A resource's ARN.
	 * @param id the logical id
	 * @return {@code !GetAtt <id>.Arn}
	 */
	public static ShortForm arn(String id) {
		return new ShortForm("GetAtt", id + ".Arn");
	}

	/**
	 * Text in which CloudFormation fills in <code>${...}</code>.
	 * @param text the text
	 * @return {@code !Sub '<text>'}
	 */
	public static ShortForm sub(String text) {
		return new ShortForm("Sub", text);
	}

	/**
	 * The function that a node is, in whichever form.
	 * @param node a short form, or what may be a long one, <code>{"Fn::Sub": ...}</code>
	 * @return the function in its short form, {@code null} if the node is none
	 */
	public static @Nullable ShortForm of(@Nullable Object node) {
		if (node instanceof Map<?, ?> map && map.size() == 1) {
			Map.Entry<?, ?> entry = map.entrySet().iterator().next();
			String key = String.valueOf(entry.getKey());
			return isLongForm(key) ? new ShortForm(key.replace(LONG_FORM, ""), entry.getValue()) : null;
		}
		return (node instanceof ShortForm form) ? form : null;
	}

	/**
	 * Whether a key is the name of a function in its long form.
	 * @param key the key
	 * @return {@code true} for {@code Ref} and <code>Fn::...</code>
	 */
	public static boolean isLongForm(String key) {
		return key.equals("Ref") || key.startsWith(LONG_FORM);
	}

}
