package io.jets.check.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.jets.job.JobCheck;
import io.jets.job.JobMethod;
import io.jets.job.fault.Fault;
import io.jets.job.fault.Origin;
import io.jets.job.fault.WrittenText;
import io.jets.reference.TemplateReference;

/**
 * Warns about properties whose names look like those of secrets, and whose values would
 * be in the template as plain text. The message does not contain the value.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references-secretsmanager.html">Dynamic
 * references to AWS Secrets Manager</a>
 */
public final class PlainSecretCheck implements JobCheck {

	private static final Pattern PLACEHOLDER = Pattern.compile("(?<!\\\\)\\$\\{([^{}:]+)");

	private static final Set<String> SECRETS = Set.of("password", "passwd", "pwd", "passphrase", "secret", "secrets",
			"token", "credential", "credentials", "apikey", "accesskey", "privatekey", "secretkey");

	private static final Set<String> BEFORE_KEY = Set.of("api", "access", "private", "secret", "signing", "encryption");

	/** Last words of names whose values describe a secret and do not contain it. */
	private static final Set<String> DESCRIPTIONS = Set.of("arn", "name", "id", "url", "uri", "endpoint", "path",
			"file", "type", "header", "ttl", "timeout", "expiry", "expiration", "validity", "length", "size", "count",
			"limit", "enabled", "issuer", "audience", "alias", "version", "rotation", "policy");

	@Override
	public List<Fault> check(List<JobMethod> jobs) {
		List<Fault> found = new ArrayList<>();
		for (JobMethod job : jobs) {
			job.texts().forEach((text) -> check(text, found));
			job.function().environment().forEach((name, value) -> {
				Origin origin = job.function().origins().get("environment", name);
				if (isSecret(name) && !hasSecret(origin) && !isHidden(value)) {
					found.add(warning(origin, name, "the variable " + name));
				}
			});
		}
		return found.stream().distinct().toList();
	}

	private static void check(WrittenText written, List<Fault> found) {
		if (!isHidden(written.text())) {
			placeholders(written.origin()).filter(PlainSecretCheck::isSecret)
				.forEach((name) -> found.add(warning(written.origin(), "${" + name + "}", "the property " + name)));
		}
	}

	private static boolean hasSecret(Origin origin) {
		return placeholders(origin).anyMatch(PlainSecretCheck::isSecret);
	}

	private static Stream<String> placeholders(Origin origin) {
		return Stream.ofNullable(origin.text())
			.flatMap((text) -> PLACEHOLDER.matcher(text).results())
			.map((placeholder) -> placeholder.group(1));
	}

	/**
	 * Returns whether only CloudFormation knows a value.
	 */
	private static boolean isHidden(String value) {
		return value.isEmpty() || value.contains("{{resolve:") || TemplateReference.isOpaque(value);
	}

	private static Fault warning(Origin origin, String value, String what) {
		return Fault.warning(
				new Origin(origin.location(), origin.annotation(), origin.attribute(), null, origin.element(),
						origin.position()),
				value,
				"the template contains the value of %s as plain text, and it looks like a secret".formatted(what),
				"Write {{resolve:secretsmanager:<secret>:SecretString:<key>}}, or read the secret when the function starts");
	}

	private static boolean isSecret(String name) {
		List<String> words = Arrays
			.stream(name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
			.toList();
		if (words.isEmpty() || DESCRIPTIONS.contains(words.get(words.size() - 1))) {
			return false;
		}
		for (int i = 0; i < words.size(); i++) {
			if (SECRETS.contains(words.get(i))
					|| words.get(i).equals("key") && i > 0 && BEFORE_KEY.contains(words.get(i - 1))) {
				return true;
			}
		}
		return false;
	}

}
