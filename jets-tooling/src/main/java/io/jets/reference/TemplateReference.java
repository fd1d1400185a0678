package io.jets.reference;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A value that CloudFormation resolves: an intrinsic function in its short form, such as
 * {@code !GetAtt Orders.StreamArn}, {@code !Ref OrdersStream}, {@code !ImportValue x} or
 * {@code !Sub ...}, or a dynamic reference, {@code {{resolve:ssm:/orders/stream}}}.
 *
 * @param function the function's name, or {@code resolve}
 * @param argument the function's argument
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html">Intrinsic
 * functions</a>
 */
public record TemplateReference(String function, String argument) {

	/**
	 * The functions whose value is a text.
	 */
	public static final List<String> TEXT_FUNCTIONS = List.of("Base64", "FindInMap", "GetAtt", "If", "ImportValue",
			"Join", "Ref", "Select", "Sub");

	/**
	 * The functions whose value is a list.
	 */
	public static final List<String> LIST_FUNCTIONS = List.of("Cidr", "GetAZs", "Split");

	private static final Pattern SHORT_FORM = Pattern.compile(
			"!(%s)\\s+(\\S.*)"
				.formatted(String.join("|", Stream.concat(TEXT_FUNCTIONS.stream(), LIST_FUNCTIONS.stream()).toList())),
			Pattern.DOTALL);

	private static final Pattern DYNAMIC = Pattern.compile("\\{\\{(resolve):((?:\\$\\{[^{}]*}|[^{}])+)}}");

	/**
	 * Reads a reference.
	 * @param text the text
	 * @return the reference, or {@code null} if the text is not a reference
	 */
	public static @Nullable TemplateReference parse(String text) {
		for (Pattern form : new Pattern[] { SHORT_FORM, DYNAMIC }) {
			Matcher matcher = form.matcher(text);
			if (matcher.matches()) {
				return new TemplateReference(matcher.group(1), matcher.group(2));
			}
		}
		return null;
	}

	/**
	 * Returns whether a text is a reference.
	 * @param text the text
	 * @return {@code true} if it is
	 */
	public static boolean matches(String text) {
		return parse(text) != null;
	}

	/**
	 * Returns whether the value of a text cannot be known before the deployment. The
	 * value of {@code !Sub} with pseudo parameters alone can be. The value of a text with
	 * an unknown pseudo parameter cannot; that name is a fault of its own.
	 * @param text the text
	 * @return {@code true} if {@link TemplateVariables#sample} does not return a value
	 */
	public static boolean isOpaque(String text) {
		return matches(TemplateVariables.sample(text)) || TemplateVariables.names(text)
			.stream()
			.anyMatch((name) -> PseudoParameters.isNamed(name) && !PseudoParameters.isText(name));
	}

}
