package io.jets.local.bus;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import org.springframework.util.StringUtils;

/**
 * Checks requests and their entries as EventBridge does, with its messages.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-putevents.html">PutEvents</a>
 */
final class PutEventsLimits {

	private static final int MAXIMUM_ENTRIES = 10;

	private static final int MAXIMUM_REQUEST_SIZE = 1024 * 1024;

	private static final int MAXIMUM_DETAIL_TYPE_LENGTH = 128;

	private PutEventsLimits() {
	}

	/**
	 * Checks a request.
	 * @param entries the entries of the request
	 * @throws InvalidPutEventsException if the whole request is rejected
	 */
	static void check(List<PutEventsEntry> entries) {
		if (entries.isEmpty()) {
			throw outOfRange("greater than or equal to 1");
		}
		if (entries.size() > MAXIMUM_ENTRIES) {
			throw outOfRange("less than or equal to " + MAXIMUM_ENTRIES);
		}
		if (entries.stream().mapToLong(PutEventsEntry::size).sum() > MAXIMUM_REQUEST_SIZE) {
			throw new InvalidPutEventsException("Total size of the entries in the request is over the limit.");
		}
	}

	private static InvalidPutEventsException outOfRange(String range) {
		return new InvalidPutEventsException("1 validation error detected: Value at 'entries' failed to satisfy "
				+ "constraint: Member must have length " + range);
	}

	/**
	 * Checks an entry.
	 * @param entry the entry
	 * @return the rejection or {@code null} if the entry is valid
	 */
	static @Nullable PutEventsResult check(PutEventsEntry entry) {
		if (!StringUtils.hasLength(entry.source())) {
			return missing("Source");
		}
		if (!StringUtils.hasLength(entry.detailType())) {
			return missing("DetailType");
		}
		if (entry.detailType().length() > MAXIMUM_DETAIL_TYPE_LENGTH) {
			return invalid("DetailType", "DetailType is longer than " + MAXIMUM_DETAIL_TYPE_LENGTH + " characters");
		}
		if (!StringUtils.hasLength(entry.detail())) {
			return missing("Detail");
		}
		if (!isObject(entry.detail())) {
			return PutEventsResult.rejected("MalformedDetail", "Detail is malformed.");
		}
		return null;
	}

	private static PutEventsResult missing(String parameter) {
		return invalid(parameter, parameter + " is a required argument");
	}

	private static PutEventsResult invalid(String parameter, String reason) {
		return PutEventsResult.rejected("InvalidArgument",
				"Parameter " + parameter + " is not valid. Reason: " + reason + ".");
	}

	private static boolean isObject(String json) {
		try (JsonParser parser = EventJson.parser(json)) {
			if (parser.nextToken() != JsonToken.START_OBJECT) {
				return false;
			}
			parser.skipChildren();
			return parser.nextToken() == null;
		}
		catch (JacksonException ex) {
			return false;
		}
	}

}
