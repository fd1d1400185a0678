package io.jets.function.handler;

import java.util.ArrayList;
import java.util.List;

import com.amazonaws.services.lambda.runtime.Context;
import io.jets.event.Change;
import io.jets.function.observe.JobInvocation;
import io.jets.function.stream.ChangeBatch;
import io.jets.function.stream.ChangeReader;
import io.jets.job.JobMethod;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Calls a method once per batch with a list of the changes, which ends before the first
 * record that cannot be read.
 */
final class ChangeListHandler implements EventHandler {

	private final RecordFailures recordFailures = new RecordFailures(LogFactory.getLog(ChangeListHandler.class));

	private final JobMethod job;

	private final JobMethodCall<List<Change<?>>> call;

	private final ChangeReader reader;

	private final ResponseWriter responses;

	ChangeListHandler(JobMethod job, JobMethodCall<List<Change<?>>> call, ChangeReader reader,
			ResponseWriter responses) {
		this.job = job;
		this.call = call;
		this.reader = reader;
		this.responses = responses;
	}

	@Override
	public byte[] handle(byte[] event, @Nullable Context context, @Nullable JobInvocation invocation) {
		ChangeBatch batch = this.reader.read(event);
		List<@Nullable String> failures = new ArrayList<>();
		if (!batch.changes().isEmpty()) {
			Object result = this.call.call(List.copyOf(batch.changes()), context);
			failures.addAll(ResponseWriter.sequenceNumbers(result));
		}
		if (batch.unreadable() != null) {
			this.recordFailures.report(context, this.job.name() + " failed. " + batch.unreadable().problem(), null);
			failures.add(batch.unreadable().sequenceNumber());
		}
		return this.responses.failures(failures);
	}

	@Override
	public void prime() {
		this.call.prime(List.of());
		this.reader.prime();
		this.responses.failures(List.of("0"));
	}

}
