package io.jets.local.bus;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import io.jets.local.invoke.LocalAccount;

/**
 * An event as EventBridge hands it on.
 *
 * @param id the event's id
 * @param detailType what the event is
 * @param source where it comes from
 * @param time when it happened, written in whole seconds
 * @param resources the ARNs that it concerns
 * @param detail its body, JSON, written as it is
 * @see <a href=
 * "https://docs.aws.amazon.com/eventbridge/latest/ref/overiew-event-structure.html">Event
 * structure</a>
 */
public record EventEnvelope(String id, String detailType, String source, Instant time, List<String> resources,
		String detail) {

	/**
	 * Write the event.
	 * @param account the account and the region that it names
	 * @return JSON
	 */
	public String toJson(LocalAccount account) {
		return "{\"version\":\"0\",\"id\":" + EventJson.quote(this.id) + ",\"detail-type\":"
				+ EventJson.quote(this.detailType) + ",\"source\":" + EventJson.quote(this.source) + ",\"account\":"
				+ EventJson.quote(account.accountId()) + ",\"time\":\"" + this.time.truncatedTo(ChronoUnit.SECONDS)
				+ "\",\"region\":" + EventJson.quote(account.region()) + ",\"resources\":"
				+ EventJson.array(this.resources) + ",\"detail\":" + this.detail + "}";
	}

}
