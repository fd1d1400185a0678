package io.jets.sam.yaml;

import org.jspecify.annotations.Nullable;

/**
 * A CloudFormation function in its short form, for instance {@code !GetAtt Orders.Arn}.
 *
 * @param function the function's name, without the sign
 * @param argument what it is given: text, a list or a map
 */
public record ShortForm(String function, @Nullable Object argument) {

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

}
