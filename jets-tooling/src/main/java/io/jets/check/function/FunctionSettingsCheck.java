package io.jets.check.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.jets.check.value.AllowedRange;
import io.jets.check.value.AllowedValues;
import io.jets.check.value.DestinationRule;
import io.jets.check.value.SettingFaults;
import io.jets.job.FunctionSettings;
import io.jets.job.JobCheck;
import io.jets.job.JobMethod;
import io.jets.job.fault.Fault;
import io.jets.reference.TemplateReference;
import org.jspecify.annotations.Nullable;

/**
 * Checks the settings of functions against AWS's limits.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html">CreateFunction</a>
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/api/API_PutFunctionEventInvokeConfig.html">PutFunctionEventInvokeConfig</a>
 */
public final class FunctionSettingsCheck implements JobCheck {

	private static final int MAXIMUM_DESCRIPTION = 256;

	/**
	 * The default size, which is also the maximum with SnapStart.
	 */
	private static final int SMALLEST_STORAGE = 512;

	private static final AllowedRange MEMORY = new AllowedRange(128, 10_240);

	private static final AllowedRange TIMEOUT = new AllowedRange(1, 900);

	private static final AllowedRange EPHEMERAL_STORAGE = new AllowedRange(SMALLEST_STORAGE, 10_240);

	private static final AllowedRange RETRY_ATTEMPTS = new AllowedRange(0, 2);

	private static final AllowedRange EVENT_AGE = new AllowedRange(60, 21_600);

	private static final AllowedValues TRACING = new AllowedValues("Active", "PassThrough");

	private static final AllowedValues ARCHITECTURE = new AllowedValues("x86_64", "arm64");

	private static final AllowedValues LOG_LEVEL = new AllowedValues("TRACE", "DEBUG", "INFO", "WARN", "ERROR",
			"FATAL");

	private static final DestinationRule ON_FAILURE = new DestinationRule(
			Set.of("sqs", "sns", "s3", "lambda", "events"),
			"the ARN of an SQS queue, an SNS topic, an S3 bucket, a Lambda function or an event bus "
					+ "(arn:aws:sqs:<region>:<account>:<queue>), a template reference (!GetAtt Queue.Arn), or none");

	private final EnvironmentCheck environment = new EnvironmentCheck();

	private final TagCheck tags = new TagCheck();

	private final FunctionResourceCheck resources = new FunctionResourceCheck();

	private final ManagedInstancesCheck instances = new ManagedInstancesCheck();

	@Override
	public List<Fault> check(List<JobMethod> jobs) {
		List<Fault> found = new ArrayList<>();
		jobs.forEach((job) -> check(job, job.function(), new SettingFaults(job.function().origins(), found)));
		return found;
	}

	private void check(JobMethod job, FunctionSettings function, SettingFaults faults) {
		TIMEOUT.check(faults, "timeout", function.timeout());
		EPHEMERAL_STORAGE.check(faults, "ephemeralStorage", function.ephemeralStorage());
		RETRY_ATTEMPTS.check(faults, "maximumRetryAttempts", function.maximumRetryAttempts());
		EVENT_AGE.check(faults, "maximumEventAge", function.maximumEventAge());
		TRACING.check(faults, "tracing", function.tracing());
		ARCHITECTURE.check(faults, "architecture", function.architecture());
		LOG_LEVEL.check(faults, "logLevel", function.logLevel());
		ON_FAILURE.checkOrNone(faults, "onFailure", function.onFailure());
		checkDescription(function.description(), faults);
		checkConcurrency(function.reservedConcurrency(), faults);
		checkSnapStart(function, faults);
		this.environment.check(function.environment().keySet(), faults);
		this.tags.check(function.tags(), faults);
		this.resources.check(function, faults);
		if (function.capacityProvider() != null) {
			this.instances.check(function, faults);
		}
		else {
			MEMORY.check(faults, "memory", function.memory());
			this.instances.checkUnused(function, faults);
		}
	}

	private static void checkDescription(@Nullable String description, SettingFaults faults) {
		if (description != null && !TemplateReference.isOpaque(description)
				&& description.length() > MAXIMUM_DESCRIPTION) {
			faults.on("description", description)
				.add("it has %d characters, AWS accepts %d".formatted(description.length(), MAXIMUM_DESCRIPTION),
						"Shorten the description");
		}
	}

	private static void checkConcurrency(@Nullable Integer concurrency, SettingFaults faults) {
		if (concurrency != null && concurrency < 0) {
			faults.on("reservedConcurrency", concurrency.toString())
				.add("AWS accepts 0 or more", "Write a whole number, or leave it out for no limit");
		}
	}

	private static void checkSnapStart(FunctionSettings function, SettingFaults faults) {
		Integer storage = function.ephemeralStorage();
		if (function.snapStart() && storage != null && storage > SMALLEST_STORAGE) {
			faults.on("ephemeralStorage", storage.toString())
				.add("a function with SnapStart has at most %d MB".formatted(SMALLEST_STORAGE),
						"Leave ephemeralStorage or snapStart out");
		}
	}

}
