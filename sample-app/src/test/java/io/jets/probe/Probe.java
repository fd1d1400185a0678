package io.jets.probe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;

import com.amazonaws.services.lambda.runtime.Context;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.cloud.function.adapter.aws.AWSLambdaUtils;
import org.springframework.messaging.Message;
import org.springframework.util.Assert;

/**
 * Returns what it gets, unless that is one of the commands.
 */
final class Probe implements Function<Message<InputStream>, byte[]> {

	@Override
	public byte[] apply(Message<InputStream> message) {
		byte[] payload = read(message.getPayload());
		return switch (new String(payload, StandardCharsets.UTF_8)) {
			case "\"context\"" -> describe(message.getHeaders().get(AWSLambdaUtils.AWS_CONTEXT, Context.class));
			case "\"runtime\"" -> describeRuntime();
			case "\"fail\"" -> throw new ProbeFailedException("Failed as asked");
			default -> payload;
		};
	}

	private static byte[] read(InputStream payload) {
		try {
			return payload.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] describe(Context context) {
		Assert.state(context != null, "No context");
		return json(Map.of("functionName", context.getFunctionName(), "arn", context.getInvokedFunctionArn(),
				"requestId", context.getAwsRequestId(), "memory", context.getMemoryLimitInMB(), "remaining",
				context.getRemainingTimeInMillis()));
	}

	private static byte[] describeRuntime() {
		return json(Map.of("source", Probe.class.getProtectionDomain().getCodeSource().getLocation().getPath(),
				"loader", Probe.class.getClassLoader().getClass().getSimpleName(), "directory",
				System.getProperty("user.dir"), "java", Runtime.version().feature(), "environment",
				System.getenv().keySet()));
	}

	private static byte[] json(Object value) {
		return JsonMapper.shared().writeValueAsBytes(value);
	}

}
