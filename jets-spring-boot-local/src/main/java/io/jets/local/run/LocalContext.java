package io.jets.local.invoke;

import java.time.Duration;
import java.util.function.LongSupplier;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import io.jets.job.JobMethod;
import org.jspecify.annotations.Nullable;

/**
 * The context of an invocation. The remaining time is computed, but the time-out is not
 * enforced.
 */
final class LocalContext implements Context {

	private final JobMethod job;

	private final String requestId;

	private final LocalAccount account;

	private final LongSupplier nanoTime;

	private final long deadline;

	LocalContext(JobMethod job, String requestId, LocalAccount account, LongSupplier nanoTime) {
		this.job = job;
		this.requestId = requestId;
		this.account = account;
		this.nanoTime = nanoTime;
		this.deadline = nanoTime.getAsLong() + job.function().timeout().toNanos();
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
		return this.account.arn("lambda", "function:" + getFunctionName());
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
		long remaining = this.deadline - this.nanoTime.getAsLong();
		return (int) Math.max(0, Duration.ofNanos(remaining).toMillis());
	}

	@Override
	public int getMemoryLimitInMB() {
		return this.job.function().memory();
	}

	@Override
	public LambdaLogger getLogger() {
		return new LocalLambdaLogger(this.job.beanType());
	}

}
