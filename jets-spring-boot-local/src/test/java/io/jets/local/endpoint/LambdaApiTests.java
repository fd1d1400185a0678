package io.jets.local.endpoint;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import io.jets.function.json.JsonLimits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvalidParameterValueException;
import software.amazon.awssdk.services.lambda.model.InvalidRequestContentException;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LambdaException;
import software.amazon.awssdk.services.lambda.model.LogType;
import software.amazon.awssdk.services.lambda.model.RequestTooLargeException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LambdaApiTests {

	private static final String PATH = "/2015-03-31/functions/clerkJob-file/invocations";

	private static final TestEndpoint endpoint = new TestEndpoint();

	private static final LambdaClient lambda = endpoint.client(LambdaClient.builder());

	@AfterAll
	static void close() {
		lambda.close();
		endpoint.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "clerkJob-file", "clerkJob-file:$LATEST",
			"arn:aws:lambda:eu-central-1:123456789012:function:clerkJob-file",
			"123456789012:function:clerkJob-file:$LATEST",
			"arn:aws:lambda:us-east-1:123456789012:function:clerkJob-file:$LATEST" })
	void invokesJobByName(String name) throws Exception {
		InvokeResponse response = invoke(name, InvocationType.REQUEST_RESPONSE, "{\"a\": 1.0}");
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.payload().asUtf8String()).isEqualTo("{\"a\": 1.0}");
		assertThat(response.executedVersion()).isEqualTo("$LATEST");
		assertThat(response.functionError()).isNull();
		assertThat(endpoint.nextInvocation()).isEqualTo("clerkJob-file {\"a\": 1.0}");
	}

	@Test
	void invokesAliasThatSnapStartPublishes() throws Exception {
		assertThat(invoke("snapJob-run:live", InvocationType.REQUEST_RESPONSE, "1").statusCode()).isEqualTo(200);
		assertThat(lambda.invoke((request) -> request.functionName("snapJob-run").qualifier("live")).statusCode())
			.isEqualTo(200);
		assertThat(lambda.invoke((request) -> request.functionName("snapJob-run:live").qualifier("live")).statusCode())
			.isEqualTo(200);
		for (int i = 0; i < 3; i++) {
			assertThat(endpoint.nextInvocation()).startsWith("snapJob-run ");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "clerkJob-file:live", "clerkJob-file:7", "snapJob-run:prod", "snapJob-run:1",
			"arn:aws:lambda:us-east-1:123456789012:function:snapJob-run:Live" })
	void rejectsUnknownQualifier(String name) {
		assertThatExceptionOfType(ResourceNotFoundException.class)
			.isThrownBy(() -> invoke(name, InvocationType.REQUEST_RESPONSE, "{}"))
			.withMessageContaining("Function not found: arn:aws:lambda:eu-central-1:123456789012:function:"
					+ name.replaceAll(".*function:", ""))
			.withMessageContaining("[$LATEST");
		String[] parts = name.replaceAll(".*function:", "").split(":");
		assertThatExceptionOfType(ResourceNotFoundException.class)
			.isThrownBy(() -> lambda.invoke((request) -> request.functionName(parts[0]).qualifier(parts[1])));
		assertThat(endpoint.isQuiet()).isTrue();
	}

	@Test
	void rejectsTwoQualifiersThatDiffer() {
		assertThatExceptionOfType(InvalidParameterValueException.class)
			.isThrownBy(() -> lambda.invoke((request) -> request.functionName("snapJob-run:live").qualifier("$LATEST")))
			.withMessageContaining("does not match the specified qualifier");
	}

	@ParameterizedTest
	@ValueSource(strings = { "%zz", "%", "a%2", "%e4", "%00", ":", "a:b:c" })
	void rejectsUndecodableName(String name) throws Exception {
		assertThat(endpoint.raw("POST /2015-03-31/functions/" + name
				+ "/invocations HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"))
			.startsWith("HTTP/1.1 404");
	}

	@Test
	void respondsToExceptionAsLambdaDoes() throws Exception {
		InvokeResponse response = invoke("clerkJob-fail", InvocationType.REQUEST_RESPONSE, "{}");
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.functionError()).isEqualTo("Unhandled");
		assertThat(response.payload().asUtf8String()).startsWith(
				"{\"errorMessage\":\"boom\",\"errorType\":\"java.lang.IllegalStateException\",\"stackTrace\":[\"io.jets");
		endpoint.nextInvocation();
	}

	@Test
	void invokesAsynchronouslyForEventInvocation() throws Exception {
		assertThat(invoke("clerkJob-fail", InvocationType.EVENT, "[1]").statusCode()).isEqualTo(202);
		assertThat(endpoint.nextInvocation()).isEqualTo("clerkJob-fail [1]");
	}

	@Test
	void doesNotInvokeInDryRun() {
		assertThat(invoke("clerkJob-file", InvocationType.DRY_RUN, "{}").statusCode()).isEqualTo(204);
		assertThat(endpoint.isQuiet()).isTrue();
	}

	@Test
	void acceptsPayloadsUpToDepthThatFunctionsRead() throws Exception {
		String deepest = "[".repeat(JsonLimits.MAXIMUM_DEPTH) + "]".repeat(JsonLimits.MAXIMUM_DEPTH);
		assertThat(endpoint.post(PATH, deepest).body()).isEqualTo(deepest);
		assertThat(endpoint.nextInvocation()).isEqualTo("clerkJob-file " + deepest);
		assertThat(endpoint.post(PATH, "[" + deepest + "]").body()).contains("Document nesting depth (1001)");
		assertThat(endpoint.isQuiet()).isTrue();
	}

	@Test
	void treatsMissingPayloadAsEmptyObject() throws Exception {
		assertThat(endpoint.post(PATH, "").body()).isEqualTo("{}");
		assertThat(endpoint.nextInvocation()).isEqualTo("clerkJob-file {}");
	}

	@Test
	void namesKnownFunctionsWhenFunctionIsUnknown() {
		assertThatExceptionOfType(ResourceNotFoundException.class)
			.isThrownBy(() -> invoke("clerkJob-fiel", InvocationType.REQUEST_RESPONSE, "{}"))
			.withMessageContaining(
					"Function not found: " + "arn:aws:lambda:eu-central-1:123456789012:function:clerkJob-fiel. "
							+ "Functions are [clerkJob-file, clerkJob-fail, snapJob-run, securityJob-look]")
			.satisfies((ex) -> assertThat(ex.statusCode()).isEqualTo(404));
	}

	@ParameterizedTest
	@ValueSource(strings = { "nope", "{", "{} {}", "{\"a\":01}", " ", "'a'", "[1,]" })
	void rejectsPayloadThatIsNotJson(String payload) {
		assertThatExceptionOfType(InvalidRequestContentException.class)
			.isThrownBy(() -> invoke("clerkJob-file", InvocationType.REQUEST_RESPONSE, payload))
			.withMessageContaining("Could not parse request body into json");
		assertThat(endpoint.isQuiet()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "\"a\"", "null", "true", " {\"a\" : [ ] } \n" })
	void acceptsAnyJsonValue(String payload) throws Exception {
		assertThat(endpoint.post(PATH, payload).body()).isEqualTo(payload);
		endpoint.nextInvocation();
	}

	@Test
	void limitsPayloadAsLambdaDoes() throws Exception {
		String megabyte = "1".repeat(1024 * 1024);
		assertThatExceptionOfType(RequestTooLargeException.class)
			.isThrownBy(() -> invoke("clerkJob-file", InvocationType.EVENT, megabyte + "1"))
			.withMessageContaining("1048576")
			.satisfies((ex) -> assertThat(ex.statusCode()).isEqualTo(413));
		assertThatExceptionOfType(RequestTooLargeException.class)
			.isThrownBy(() -> invoke("clerkJob-file", InvocationType.REQUEST_RESPONSE, megabyte.repeat(6) + "1"))
			.withMessageContaining("6291456");
		String text = "\"" + "x".repeat(6_291_456 - 2) + "\"";
		assertThat(invoke("clerkJob-file", InvocationType.REQUEST_RESPONSE, text).payload().asUtf8String())
			.isEqualTo(text);
		endpoint.nextInvocation();
	}

	@Test
	void rejectsUnknownInvocationType() {
		assertThatExceptionOfType(LambdaException.class)
			.isThrownBy(() -> lambda.invoke((request) -> request.functionName("clerkJob-file").invocationType("Later")))
			.withMessageContaining("[Event, RequestResponse, DryRun]");
	}

	@Test
	void createsIdForEachInvocation() throws Exception {
		HttpResponse<String> response = endpoint.post(PATH, "{}");
		assertThat(response.headers().firstValue("X-Amzn-RequestId"))
			.hasValueSatisfying((id) -> assertThat(id).hasSize(36));
		endpoint.nextInvocation();
	}

	@Test
	void returnsEndOfLogIfClientAsksForIt() throws Exception {
		InvokeResponse response = lambda.invoke((request) -> request.functionName("clerkJob-file")
			.logType(LogType.TAIL)
			.payload(SdkBytes.fromUtf8String("1")));
		assertThat(decoded(response)).startsWith("START RequestId: " + response.responseMetadata().requestId())
			.contains(" INFO  " + TestEndpoint.class.getName() + " - Filed\n")
			.endsWith("END RequestId: " + response.responseMetadata().requestId() + System.lineSeparator());
		InvokeResponse failed = lambda.invoke((request) -> request.functionName("clerkJob-fail").logType(LogType.TAIL));
		assertThat(decoded(failed)).contains("java.lang.IllegalStateException").hasSizeLessThanOrEqualTo(4096);
		assertThat(invoke("clerkJob-file", InvocationType.REQUEST_RESPONSE, "1").logResult()).isNull();
		assertThatExceptionOfType(InvalidParameterValueException.class)
			.isThrownBy(() -> lambda.invoke((request) -> request.functionName("clerkJob-file").logType("Head")))
			.withMessageContaining("Value 'Head' at 'logType' failed");
		for (int i = 0; i < 3; i++) {
			assertThat(endpoint.nextInvocation()).startsWith("clerkJob-f");
		}
	}

	private static String decoded(InvokeResponse response) {
		return new String(Base64.getDecoder().decode(response.logResult()), StandardCharsets.UTF_8);
	}

	private static InvokeResponse invoke(String name, InvocationType type, String payload) {
		return lambda.invoke(
				(request) -> request.functionName(name).invocationType(type).payload(SdkBytes.fromUtf8String(payload)));
	}

}
