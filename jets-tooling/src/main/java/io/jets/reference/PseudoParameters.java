package io.jets.reference;

import java.util.List;
import java.util.Map;

/**
 * Values of CloudFormation's pseudo parameters.
 *
 * @param region the region
 * @param accountId the account's number
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html">Pseudo
 * parameters</a>
 */
public record PseudoParameters(String region, String accountId) {

	/**
	 * Values for checks of a text's form.
	 */
	public static final PseudoParameters SAMPLE = new PseudoParameters("us-east-1", "111122223333");

	/**
	 * The prefix of the names of all pseudo parameters.
	 */
	public static final String PREFIX = "AWS::";

	/**
	 * The names of the pseudo parameters whose value is a text.
	 */
	public static final List<String> TEXT_NAMES = List.of("AWS::AccountId", "AWS::Partition", "AWS::Region",
			"AWS::StackId", "AWS::StackName", "AWS::URLSuffix");

	/**
	 * The names of all pseudo parameters.
	 */
	public static final List<String> NAMES = List.of("AWS::AccountId", "AWS::NoValue", "AWS::NotificationARNs",
			"AWS::Partition", "AWS::Region", "AWS::StackId", "AWS::StackName", "AWS::URLSuffix");

	private static final String STACK = "local";

	/**
	 * Returns whether a name is that of a pseudo parameter whose value is a text.
	 * @param name the name
	 * @return {@code true} if it is
	 */
	public static boolean isText(String name) {
		return TEXT_NAMES.contains(name);
	}

	/**
	 * Returns whether a name has the form of the names of pseudo parameters, in any case.
	 * @param name the name
	 * @return {@code true} if it does, whether or not such a pseudo parameter exists
	 */
	public static boolean isNamed(String name) {
		return name.regionMatches(true, 0, PREFIX, 0, PREFIX.length());
	}

	/**
	 * Replaces pseudo parameters in a text as {@code Fn::Sub} does. Other variables are
	 * kept.
	 * @param text the text
	 * @return the text
	 */
	public String resolve(String text) {
		if (!TemplateVariables.areIn(text)) {
			return text;
		}
		Map<String, String> values = Map.of("AWS::AccountId", this.accountId, "AWS::Partition", "aws", "AWS::Region",
				this.region, "AWS::StackId",
				"arn:aws:cloudformation:%s:%s:stack/%s/1".formatted(this.region, this.accountId, STACK),
				"AWS::StackName", STACK, "AWS::URLSuffix", "amazonaws.com");
		return TemplateVariables
			.unescape(TemplateVariables.replace(text, (name) -> values.getOrDefault(name, "${" + name + "}")));
	}

}
