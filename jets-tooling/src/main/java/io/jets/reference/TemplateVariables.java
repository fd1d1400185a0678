package io.jets.reference;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The variables of the template in a text. As in {@code Fn::Sub}, CloudFormation replaces
 * <code>${AWS::Region}</code> and the name of a resource or parameter, and
 * <code>${!name}</code> stands for the literal text <code>${name}</code>.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-sub.html">Fn::Sub</a>
 */
public final class TemplateVariables {

	private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^{}]*)}");

	private static final Pattern QUOTED = Pattern.compile("^(['\"])([^'\"]*)\\1$");

	private static final String LITERAL = "!";

	private TemplateVariables() {
	}

	/**
	 * Returns whether a text contains a variable or an escaped one.
	 * @param text the text
	 * @return {@code true} if it does
	 */
	public static boolean areIn(String text) {
		return VARIABLE.matcher(text).find();
	}

	/**
	 * Returns the names of the variables in a text, without escaped ones.
	 * @param text the text
	 * @return for instance {@code AWS::Region} and {@code Orders.Arn}
	 */
	public static List<String> names(String text) {
		return VARIABLE.matcher(text)
			.results()
			.map((variable) -> variable.group(1))
			.filter((name) -> !name.startsWith(LITERAL))
			.toList();
	}

	/**
	 * Replaces the variables in a text. Escaped ones are kept.
	 * @param text the text
	 * @param replacement returns the replacement of a name
	 * @return the text
	 */
	public static String replace(String text, UnaryOperator<String> replacement) {
		return VARIABLE.matcher(text)
			.replaceAll((variable) -> Matcher
				.quoteReplacement(isLiteral(variable) ? variable.group() : replacement.apply(variable.group(1))));
	}

	/**
	 * Replaces each escaped variable by the text for which it stands.
	 * @param text the text
	 * @return the text
	 */
	public static String unescape(String text) {
		return VARIABLE.matcher(text)
			.replaceAll((variable) -> Matcher.quoteReplacement(isLiteral(variable)
					? "${" + variable.group(1).substring(LITERAL.length()) + "}" : variable.group()));
	}

	/**
	 * Returns a value that a text may have after the deployment, for checks of its form.
	 * @param text the text, or {@code !Sub} with a text
	 * @return the text with sample values of pseudo parameters; the text itself if it is
	 * another reference
	 */
	public static String sample(String text) {
		TemplateReference reference = TemplateReference.parse(text);
		if (reference == null) {
			return PseudoParameters.SAMPLE.resolve(text);
		}
		String argument = QUOTED.matcher(reference.argument()).replaceFirst("$2");
		boolean known = reference.function().equals("Sub") && !argument.matches("(?s)['\"\\[{|>].*")
				&& names(argument).stream().allMatch(PseudoParameters::isText);
		return known ? PseudoParameters.SAMPLE.resolve(argument) : text;
	}

	private static boolean isLiteral(MatchResult variable) {
		return variable.group(1).startsWith(LITERAL);
	}

}
