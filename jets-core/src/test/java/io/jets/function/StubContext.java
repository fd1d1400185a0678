package io.jets.function;

import java.util.function.IntSupplier;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;

/**
 * A Lambda context that provides a request id, the remaining time and a trace header.
 */
@SuppressWarnings("NullAway")
public final class StubContext implements Context {

	private final IntSupplier remainingMillis;

	private String traceHeader;

	public StubContext() {
		this(() -> 60_000);
	}

	public StubContext(IntSupplier remainingMillis) {
		this.remainingMillis = remainingMillis;
	}

	public StubContext withTraceHeader(String header) {
		this.traceHeader = header;
		return this;
	}

	@Override
	public String getXrayTraceId() {
		return this.traceHeader;
	}

	@Override
	public String getAwsRequestId() {
		return "c0ffee";
	}

	@Override
	public String getLogGroupName() {
		return "";
	}

	@Override
	public String getLogStreamName() {
		return "";
	}

	@Override
	public String getFunctionName() {
		return "";
	}

	@Override
	public String getFunctionVersion() {
		return "";
	}

	@Override
	public String getInvokedFunctionArn() {
		return "";
	}

	@Override
	public CognitoIdentity getIdentity() {
		return null;
	}

	@Override
	public ClientContext getClientContext() {
		return null;
	}

	@Override
	public int getRemainingTimeInMillis() {
		return this.remainingMillis.getAsInt();
	}

	@Override
	public int getMemoryLimitInMB() {
		return 0;
	}

	@Override
	public LambdaLogger getLogger() {
		return null;
	}

}
