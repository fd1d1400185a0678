package io.jets.test.template;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on a {@link SamTemplate}. A failure message names what the template contains
 * instead.
 */
public final class SamTemplateAssert extends AbstractAssert<SamTemplateAssert, SamTemplate> {

	static final String ROLE = "AWS::IAM::Role";

	private static final String FUNCTION = "AWS::Serverless::Function";

	private static final String DEFINITION = "SPRING_CLOUD_FUNCTION_DEFINITION";

	SamTemplateAssert(SamTemplate template) {
		super(template, SamTemplateAssert.class);
	}

	/**
	 * Verifies that the template has the function of a job.
	 * @param name the name of the job, {@code <bean name>-<method name>}
	 * @return assertions on the function
	 */
	public SamFunctionAssert function(String name) {
		isNotNull();
		Map<String, SamFunction> functions = new LinkedHashMap<>();
		this.actual.resources(FUNCTION).forEach((id, resource) -> {
			Map<String, Object> properties = SamTemplate.map(resource.get("Properties"));
			Object variables = SamTemplate.map(properties.get("Environment")).get("Variables");
			String job = String.valueOf(SamTemplate.map(variables).get(DEFINITION));
			functions.put(job, new SamFunction(job, resource, this.actual));
		});
		SamFunction function = functions.get(name);
		if (function == null) {
			throw failure("Expecting the template to have the function %s, but it has the functions %s", name,
					functions.keySet());
		}
		return new SamFunctionAssert(function);
	}

	/**
	 * Verifies that no policy in the template allows an action on all resources: the
	 * resource {@code *}, an ARN whose last part is {@code *}, such as
	 * {@code arn:aws:s3:::*}, or {@code NotResource}. Managed policies are not part of
	 * the template and not checked.
	 * @param exceptions actions that AWS supports only on all resources, for instance
	 * {@code cloudwatch:PutMetricData}
	 * @return this assertion
	 */
	public SamTemplateAssert hasNoWildcardResources(String... exceptions) {
		isNotNull();
		List<String> found = this.actual.resources(ROLE)
			.entrySet()
			.stream()
			.flatMap((role) -> SamStatement.of(role.getValue())
				.stream()
				.filter((statement) -> statement.isOnAllResources()
						&& !Set.of(exceptions).containsAll(statement.actions()))
				.map((statement) -> role.getKey() + ": " + statement))
			.toList();
		if (!found.isEmpty()) {
			throw failure("Expecting no policy to allow an action on all resources, but these do:%n  %s",
					String.join("\n  ", found));
		}
		return this;
	}

	/**
	 * Verifies that the build would write no warnings about the jobs and the template.
	 * @return this assertion
	 */
	public SamTemplateAssert hasNoWarnings() {
		isNotNull();
		if (!this.actual.warnings().faults().isEmpty()) {
			throw failure("Expecting no warnings, but there are:%n%s", this.actual.warnings());
		}
		return this;
	}

	/**
	 * Verifies that the template is the same as a file. Run the test with the system
	 * property {@code jets.test.update=true} to write the template to the file instead.
	 * @param file a path in the working directory, which is the module's directory with
	 * Maven, for instance {@code src/test/sam/expected.yaml}
	 * @return this assertion
	 */
	public SamTemplateAssert isEqualToFile(String file) {
		isNotNull();
		String difference = new ExpectedFile(Path.of(file), Boolean.getBoolean("jets.test.update"))
			.compare(this.actual.text());
		if (difference != null) {
			throw failure("%s", difference);
		}
		return this;
	}

}
