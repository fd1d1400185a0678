package io.jets.local.bus;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import io.jets.local.invoke.LocalAccount;

/**
 * An event as EventBridge delivers it.
 *
 * @param id the event's id
 * @param detailType the type of the event
 * @param source the source of the event
 * @param time the time of the event, written in whole seconds
 * @param resources the ARNs of the resources
 * @param detail the detail as JSON, written without changes
 * @see <a href=
 * "https://docs.aws.amazon.com/eventbridge/latest/ref/overiew-event-structure.html">Event
 * structure</a>
 */
public record EventEnvelope(String id, String detailType, String source, Instant time, List<String> resources,
		String detail) {

	/**
	 * Writes the event.
	 * @param account the account and the region that it contains
	 * @return the event as JSON
	 */
	public String toJson(LocalAccount account) {
		return "{\"version\":\"0\",\"id\":" + EventJson.quote(this.id) + ",\"detail-type\":"
				+ EventJson.quote(this.detailType) + ",\"source\":" + EventJson.quote(this.source) + ",\"account\":"
				+ EventJson.quote(account.accountId()) + ",\"time\":\"" + this.time.truncatedTo(ChronoUnit.SECONDS)
				+ "\",\"region\":" + EventJson.quote(account.region()) + ",\"resources\":"
				+ EventJson.array(this.resources) + ",\"detail\":" + this.detail + "}";
	}

}
