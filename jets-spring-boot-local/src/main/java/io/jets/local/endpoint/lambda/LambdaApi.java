package io.jets.local.endpoint.lambda;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.jets.job.JobMethod;
import io.jets.local.endpoint.api.AwsErrorException;
import io.jets.local.endpoint.api.LocalApi;
import io.jets.local.engine.JobEngine;
import io.jets.local.http.LocalRequest;
import io.jets.local.http.LocalResponse;
import io.jets.local.invoke.LocalAccount;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API of Lambda. Each job is a function.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/api/API_Operations.html">Lambda
 * operations</a>
 */
public final class LambdaApi implements LocalApi {

	private static final Pattern INVOCATIONS = Pattern.compile("/2015-03-31/functions/([^/]+)/invocations/?");

	private static final Pattern FUNCTION = Pattern.compile("/2015-03-31/functions/([^/]+)(/configuration)?/?");

	private static final Pattern FUNCTIONS = Pattern.compile("/2015-03-31/functions/?");

	private static final Pattern MAPPINGS = Pattern.compile("/2015-03-31/event-source-mappings/?");

	private static final JsonMapper mapper = new JsonMapper();

	private final Functions functions;

	private final InvokeOperation invoke;

	private final FunctionOperations descriptions;

	private final MappingOperations mappings;

	/**
	 * Creates the API.
	 * @param engine runs the functions
	 * @param account the region and account of the functions
	 */
	public LambdaApi(JobEngine engine, LocalAccount account) {
		this.functions = new Functions(engine.jobs(), account);
		this.invoke = new InvokeOperation(engine);
		this.descriptions = new FunctionOperations(this.functions);
		this.mappings = new MappingOperations(engine, this.functions, account);
	}

	@Override
	public boolean serves(LocalRequest request) {
		String path = request.path();
		if (request.isPost()) {
			return INVOCATIONS.matcher(path).matches();
		}
		return request.method().equals("GET") && (FUNCTIONS.matcher(path).matches() || FUNCTION.matcher(path).matches()
				|| MAPPINGS.matcher(path).matches());
	}

	@Override
	public LocalResponse handle(LocalRequest request) {
		try {
			Matcher invocations = INVOCATIONS.matcher(request.path());
			if (request.isPost() && invocations.matches()) {
				return this.invoke.handle(this.functions.find(invocations.group(1), request).job(), request);
			}
			return LocalResponse.of(200, "application/json", mapper.writeValueAsBytes(read(request)));
		}
		catch (AwsErrorException ex) {
			return ex.error().toLambdaResponse();
		}
	}

	private Map<String, Object> read(LocalRequest request) {
		Matcher function = FUNCTION.matcher(request.path());
		if (function.matches()) {
			QualifiedFunction found = this.functions.find(function.group(1), request);
			return (function.group(2) != null) ? this.descriptions.configuration(found) : this.descriptions.get(found);
		}
		String marker = request.parameter("Marker");
		try {
			if (FUNCTIONS.matcher(request.path()).matches()) {
				return this.descriptions.list(marker, limit(request, 50));
			}
			return this.mappings.list(request.parameter("FunctionName"), request.parameter("EventSourceArn"), marker,
					limit(request, 100));
		}
		catch (IllegalArgumentException ex) {
			throw new AwsErrorException(400, "InvalidParameterValueException", "Invalid Marker: " + ex.getMessage());
		}
	}

	/**
	 * Returns how many results the client wants, at most as many as Lambda returns.
	 */
	private static int limit(LocalRequest request, int maximum) {
		String items = request.parameter("MaxItems");
		if (items == null) {
			return maximum;
		}
		if (!items.matches("[1-9]\\d{0,4}") || Integer.parseInt(items) > 10_000) {
			throw new AwsErrorException(400, "InvalidParameterValueException", "Value '" + items
					+ "' at 'maxItems' failed to satisfy constraint: Member must be between 1 and 10000");
		}
		return Math.min(Integer.parseInt(items), maximum);
	}

	@Override
	public String operations() {
		return "Lambda: Invoke, ListFunctions, GetFunction, GetFunctionConfiguration, ListEventSourceMappings";
	}

	@Override
	public String usage(String endpoint) {
		JobMethod job = this.functions.all().isEmpty() ? null : this.functions.all().iterator().next();
		return """
				Run a job. Functions: %2$s
				  aws --endpoint-url %1$s lambda invoke --function-name %3$s --payload '%4$s' out.json
				  curl -d '%4$s' %1$s/2015-03-31/functions/%3$s/invocations
				  (version 2 of aws also needs --cli-binary-format raw-in-base64-out)
				  aws --endpoint-url %1$s lambda list-functions
				  aws --endpoint-url %1$s lambda list-event-source-mappings
				""".formatted(endpoint, this.functions.names(), (job != null) ? job.name() : "<function>",
				(job != null) ? payload(job) : "{}");
	}

	/**
	 * Returns a payload that typed methods can read as well.
	 */
	private static String payload(JobMethod job) {
		return job.triggers().stream().map((trigger) -> trigger.payload().shortest()).findFirst().orElse("{}");
	}

}
