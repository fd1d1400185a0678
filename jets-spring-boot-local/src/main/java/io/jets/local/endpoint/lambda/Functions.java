package io.jets.local.endpoint.lambda;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.jets.job.JobMethod;
import io.jets.local.endpoint.api.AwsErrorException;
import io.jets.local.http.LocalRequest;
import io.jets.local.invoke.LocalAccount;
import io.jets.sam.template.FunctionResource;
import org.jspecify.annotations.Nullable;

/**
 * The functions of jobs. Each has the version {@code $LATEST} and, with SnapStart or a
 * capacity provider, the alias {@code live}, as in the template. Both refer to the
 * running code.
 */
final class Functions {

	static final String LATEST = "$LATEST";

	private static final Pattern FUNCTION = Pattern
		.compile("(?:(?:arn:[^:]+:lambda:[^:]*:)?[^:]*:function:)?([^:]+)(?::([^:]+))?");

	private final Map<String, JobMethod> jobs = new LinkedHashMap<>();

	private final LocalAccount account;

	Functions(Collection<JobMethod> jobs, LocalAccount account) {
		jobs.forEach((job) -> this.jobs.put(job.name(), job));
		this.account = account;
	}

	Collection<JobMethod> all() {
		return this.jobs.values();
	}

	String names() {
		return String.join(", ", this.jobs.keySet());
	}

	/**
	 * Finds the function that a request names in its path and the qualifier in its query.
	 * @param path the name, partial ARN or ARN, as it appears in the URL
	 * @param request the request
	 * @return the function
	 * @throws AwsErrorException if there is no such function or qualifier
	 */
	QualifiedFunction find(String path, LocalRequest request) {
		QualifiedFunction function = parse(LocalRequest.decode(path));
		String parameter = request.parameter("Qualifier");
		if (parameter != null && function.qualifier() != null && !function.qualifier().equals(parameter)) {
			throw new AwsErrorException(400, "InvalidParameterValueException",
					"The derived qualifier from the function name does not match the specified qualifier.");
		}
		return check(function.name(), (parameter != null) ? parameter : function.qualifier());
	}

	/**
	 * Finds a function by what a client calls its name.
	 * @param name the name, partial ARN or ARN
	 * @return the function
	 * @throws AwsErrorException if there is no such function or qualifier
	 */
	QualifiedFunction find(String name) {
		QualifiedFunction function = parse(name);
		return check(function.name(), function.qualifier());
	}

	private QualifiedFunction parse(String text) {
		Matcher function = FUNCTION.matcher(text);
		return function.matches()
				? new QualifiedFunction(function.group(1), this.jobs.get(function.group(1)), function.group(2))
				: new QualifiedFunction(text, null, null);
	}

	private QualifiedFunction check(String name, @Nullable String qualifier) {
		JobMethod job = this.jobs.get(name);
		if (job != null && (qualifier == null || qualifiers(job).contains(qualifier))) {
			return new QualifiedFunction(name, job, qualifier);
		}
		throw new AwsErrorException(404, "ResourceNotFoundException",
				"Function not found: " + arn(name, qualifier) + ". " + ((job != null)
						? "Qualifiers of " + name + " are " + qualifiers(job) : "Functions are " + this.jobs.keySet()));
	}

	private static List<String> qualifiers(JobMethod job) {
		return job.function().hasVersions() ? List.of(LATEST, FunctionResource.ALIAS) : List.of(LATEST);
	}

	String arn(String name, @Nullable String qualifier) {
		return this.account.arn("lambda", "function:" + name + ((qualifier != null) ? ":" + qualifier : ""));
	}

}
