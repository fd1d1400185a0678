package io.jets.check.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The name of an AWS resource,
 * {@code arn:<partition>:<service>:<region>:<account>:<resource>}.
 *
 * @param partition the partition, for instance {@code aws} or {@code aws-cn}
 * @param service the service, for instance {@code dynamodb}
 * @param region the region, empty where the service is global
 * @param account the account's number, empty where names are global
 * @param resource the resource within the service, may contain colons
 */
public record Arn(String partition, String service, String region, String account, String resource) {

	private static final int PARTS = 6;

	private static final Pattern QUEUE_URL = Pattern
		.compile("https://sqs\\.([a-z0-9-]+)\\.amazonaws\\.com/(\\d{12})/([\\w.-]+)");

	/**
	 * Reads an ARN.
	 * @param text the text
	 * @return the ARN, or {@code null} if the text is not an ARN
	 */
	public static @Nullable Arn parse(String text) {
		String[] parts = text.split(":", PARTS);
		if (parts.length < PARTS || !parts[0].equals("arn") || !parts[1].startsWith("aws") || parts[2].isEmpty()
				|| parts[5].isEmpty()) {
			return null;
		}
		return new Arn(parts[1], parts[2], parts[3], parts[4], parts[5]);
	}

	/**
	 * Returns the ARN of the queue of a URL, which is often written instead of the ARN.
	 * @param url the text
	 * @return the queue's ARN, or {@code null} if the text is not the URL of a queue
	 */
	public static @Nullable Arn ofQueueUrl(String url) {
		Matcher matcher = QUEUE_URL.matcher(url);
		return matcher.matches() ? new Arn("aws", "sqs", matcher.group(1), matcher.group(2), matcher.group(3)) : null;
	}

	@Override
	public String toString() {
		return String.join(":", "arn", this.partition, this.service, this.region, this.account, this.resource);
	}

}
