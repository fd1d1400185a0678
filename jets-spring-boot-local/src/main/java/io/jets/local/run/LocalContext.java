package io.jets.local.run;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import io.jets.function.handler.RecordFailures;
import io.jets.job.JobMethod;
import org.jspecify.annotations.Nullable;

/**
 * The context of an invocation.
 */
public final class LocalContext implements RecordFailures.Listener {

	private final JobMethod job;

	private final String requestId;

	private final String functionArn;

	private final RecordFailureHandler failures;

	private final InstantSource clock;

	private final Instant deadline;

	/**
	 * Creates a context.
	 * @param job the job
	 * @param requestId the id of the invocation
	 * @param functionArn the ARN of the function
	 * @param failures receives failures of records
	 * @param clock determines the remaining time
	 */
	public LocalContext(JobMethod job, String requestId, String functionArn, RecordFailureHandler failures,
			InstantSource clock) {
		this.job = job;
		this.requestId = requestId;
		this.functionArn = functionArn;
		this.failures = failures;
		this.clock = clock;
		this.deadline = clock.instant().plus(job.function().timeout());
	}

	@Override
	public void recordFailed(String message, @Nullable Throwable error) {
		this.failures.failed(message, error);
	}

	@Override
	public String getAwsRequestId() {
		return this.requestId;
	}

	@Override
	public String getLogGroupName() {
		return "/aws/lambda/" + getFunctionName();
	}

	@Override
	public String getLogStreamName() {
		return "local";
	}

	@Override
	public String getFunctionName() {
		return this.job.name();
	}

	@Override
	public String getFunctionVersion() {
		return "$LATEST";
	}

	@Override
	public String getInvokedFunctionArn() {
		return this.functionArn;
	}

	@Override
	public @Nullable CognitoIdentity getIdentity() {
		return null;
	}

	@Override
	public @Nullable ClientContext getClientContext() {
		return null;
	}

	@Override
	public int getRemainingTimeInMillis() {
		return (int) Math.max(0, Duration.between(this.clock.instant(), this.deadline).toMillis());
	}

	@Override
	public int getMemoryLimitInMB() {
		return this.job.function().memory();
	}

	@Override
	public LambdaLogger getLogger() {
		return new LocalLambdaLogger(this.job.beanType());
	}

	/**
	 * Receives failures of records.
	 */
	@FunctionalInterface
	public interface RecordFailureHandler {

		/**
		 * Receives the failure of a record.
		 * @param message the job, what failed and the record
		 * @param error the exception, {@code null} if the record cannot be read
		 */
		void failed(String message, @Nullable Throwable error);

	}

}
