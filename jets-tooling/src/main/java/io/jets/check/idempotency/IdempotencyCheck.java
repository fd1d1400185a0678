package io.jets.check.idempotency;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import io.jets.check.value.SettingFaults;
import io.jets.function.handler.JobSignature;
import io.jets.job.FunctionSettings;
import io.jets.job.Idempotency;
import io.jets.job.JobCheck;
import io.jets.job.JobMethod;
import io.jets.job.PayloadKind;
import io.jets.job.fault.Fault;
import io.jets.reference.TemplateReference;
import io.jets.reference.TemplateVariables;

/**
 * Checks that each event of an idempotent job has a key of its own, and how long it is
 * claimed and known.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-execution-environment.html">Execution
 * environment of Lambda Managed Instances</a>
 */
public final class IdempotencyCheck implements JobCheck {

	private static final Duration SHORTEST_EXPIRY = Duration.ofMinutes(1);

	private static final Duration LONGEST_EXPIRY = Duration.ofDays(365);

	private static final Pattern TABLE_NAME = Pattern.compile("[a-zA-Z0-9_.-]{3,255}");

	private final KeyPathCheck paths = new KeyPathCheck();

	private final CustomInputCheck inputs = new CustomInputCheck();

	@Override
	public List<Fault> check(List<JobMethod> jobs) {
		List<Fault> found = new ArrayList<>();
		for (JobMethod job : jobs) {
			Idempotency idempotency = job.idempotency();
			if (idempotency != null) {
				check(job, idempotency, new SettingFaults(idempotency.origins(), found));
			}
		}
		return found;
	}

	private void check(JobMethod job, Idempotency idempotency, SettingFaults faults) {
		boolean batch = job.triggers().stream().anyMatch((trigger) -> trigger.payload() == PayloadKind.STREAM_BATCH);
		if (batch && !JobSignature.takesChange(job)) {
			faults.found()
				.add(new Fault(idempotency.origins().whole(), "",
						"the method gets a whole batch, and Lambda can deliver its records again in another batch",
						"Write a parameter of type Change<T>, so that the method is called once per record"));
			return;
		}
		this.inputs.check(job, idempotency, faults);
		this.paths.check(job, idempotency, faults);
		checkExpiry(idempotency, faults);
		checkTable(idempotency, faults);
		checkTimeout(job.function(), idempotency, faults);
	}

	private static void checkExpiry(Idempotency idempotency, SettingFaults faults) {
		Duration expiry = idempotency.expiry();
		if (expiry.compareTo(SHORTEST_EXPIRY) < 0 || expiry.compareTo(LONGEST_EXPIRY) > 0) {
			faults.on("expiry", expiry.toSeconds() + " seconds")
				.add("it must be one minute to 365 days", "Write for instance expiry = \"24h\"");
		}
	}

	/**
	 * Warns if a claim can end before the work, which only Managed Instances allow.
	 */
	private static void checkTimeout(FunctionSettings function, Idempotency idempotency, SettingFaults faults) {
		if (function.capacityProvider() != null && !function.origins().isWritten("timeout")) {
			faults.found()
				.add(Fault.warning(idempotency.origins().whole(), "",
						"Lambda Managed Instances do not end an invocation at its time-out, so that another one can "
								+ "repeat work that is still going on",
						"Write a timeout in @FunctionProperties that the job never reaches, instead of the default of "
								+ "%d seconds".formatted(FunctionSettings.DEFAULT_TIMEOUT.toSeconds())));
		}
	}

	private static void checkTable(Idempotency idempotency, SettingFaults faults) {
		String table = idempotency.table();
		if (table != null && !TemplateReference.isOpaque(table)
				&& !TABLE_NAME.matcher(TemplateVariables.sample(table)).matches()) {
			faults.on("table", table)
				.add("it is neither the name of a table, which has 3 to 255 characters of a-z A-Z 0-9 _ . -, "
						+ "nor a template reference", "Write the table's name, or !Ref <table>");
		}
	}

}
