package io.jets.job.schedule;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lists when a cron fires.
 */
final class Firings {

	private Firings() {
	}

	static List<String> of(String cron, String after, int count) {
		CronExpression expression = CronExpression.parse(cron);
		return Stream.iterate(expression.next(ZonedDateTime.parse(after)), (time) -> time != null, expression::next)
			.limit(count)
			.map(ZonedDateTime::toString)
			.toList();
	}

}
