package io.jets.test.template;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.jets.sam.yaml.IntrinsicFunction;
import org.jspecify.annotations.Nullable;

/**
 * A resource of a statement.
 *
 * @param text the resource as a user writes it
 * @param pattern the value, in which {@link #REFERENCE} stands for each value that is
 * known only when deployed; {@code null} if it cannot be read
 * @see <a href=
 * "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html">Amazon Resource
 * Names</a>
 */
record SamResource(String text, @Nullable String pattern) {

	private static final String REFERENCE = "x";

	private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");

	private static final Pattern ARN = Pattern.compile("arn:[^:]*:([^:]*):[^:]*:([^:]*):/?(.+)");

	/**
	 * Services whose ARNs have a name where others have the type of the resource, besides
	 * the buckets of S3, whose ARNs have no account.
	 */
	private static final Set<String> WITHOUT_TYPES = Set.of("codecommit", "execute-api", "sns", "sqs");

	static SamResource of(Object node) {
		return new SamResource(SamTemplate.text(node), read(node));
	}

	private static @Nullable String read(@Nullable Object node) {
		IntrinsicFunction function = IntrinsicFunction.of(node);
		if (function == null) {
			return (node == null || node instanceof Map || node instanceof List) ? null : SamTemplate.text(node);
		}
		return switch (function.name()) {
			case "Ref", "GetAtt" -> REFERENCE;
			case "Sub" -> substituted(SamTemplate.list(function.argument()));
			case "Join" -> joined(SamTemplate.list(function.argument()));
			case "Select" -> selected(SamTemplate.list(function.argument()));
			default -> null;
		};
	}

	private static @Nullable String substituted(List<Object> arguments) {
		if (arguments.isEmpty()) {
			return null;
		}
		Map<String, Object> values = (arguments.size() > 1) ? SamTemplate.map(arguments.get(1)) : Map.of();
		StringBuilder text = new StringBuilder();
		Matcher variable = VARIABLE.matcher(SamTemplate.text(arguments.get(0)));
		while (variable.find()) {
			Object value = values.get(variable.group(1));
			String known = (value != null) ? read(value) : REFERENCE;
			if (known == null) {
				return null;
			}
			variable.appendReplacement(text, Matcher.quoteReplacement(known));
		}
		return variable.appendTail(text).toString();
	}

	private static @Nullable String joined(List<Object> arguments) {
		if (arguments.size() != 2 || !(arguments.get(1) instanceof List<?> parts)) {
			return null;
		}
		List<@Nullable String> texts = parts.stream().<@Nullable String>map(SamResource::read).toList();
		return texts.contains(null) ? null : String.join(SamTemplate.text(arguments.get(0)), texts);
	}

	/**
	 * Returns a part of text, as the templates of this project select the table of a
	 * stream's ARN. A part of what is known only when deployed is not known either.
	 */
	private static @Nullable String selected(List<Object> arguments) {
		IntrinsicFunction split = (arguments.size() == 2) ? IntrinsicFunction.of(arguments.get(1)) : null;
		if (split == null || !split.name().equals("Split")
				|| !(split.argument() instanceof List<?> parts && parts.size() == 2)) {
			return null;
		}
		String text = read(parts.get(1));
		if (text == null || text.equals(REFERENCE)) {
			return text;
		}
		String[] texts = text.split(Pattern.quote(SamTemplate.text(parts.get(0))), -1);
		int index = Integer.parseInt(SamTemplate.text(arguments.get(0)));
		return (index < texts.length) ? texts[index] : null;
	}

	/**
	 * Returns whether these are all resources, or all of a type: a {@code *} is in the
	 * place of the resource's name. A {@code *} after a name, as in
	 * {@code log-group:orders:*} or {@code bucket/*}, or as a part of it, is not.
	 */
	boolean isEverything() {
		if (this.pattern == null) {
			return false;
		}
		Matcher arn = ARN.matcher(this.pattern);
		if (!arn.matches()) {
			return isWildcard(this.pattern) || (this.pattern.startsWith("arn:") && this.pattern.endsWith("*"));
		}
		String service = arn.group(1);
		boolean typed = !WITHOUT_TYPES.contains(service) && !(service.equals("s3") && arn.group(2).isEmpty());
		String[] parts = arn.group(3).split("[:/]");
		if (typed && parts.length == 1) {
			return parts[0].contains("*");
		}
		return isWildcard(parts[typed ? 1 : 0]);
	}

	private static boolean isWildcard(String text) {
		return text.matches("[*?]*\\*[*?]*");
	}

}
