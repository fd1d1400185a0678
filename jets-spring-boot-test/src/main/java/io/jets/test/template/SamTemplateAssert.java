package io.jets.test.template;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on a {@link SamTemplate}. A failure message names what the template contains
 * instead.
 */
public final class SamTemplateAssert extends AbstractAssert<SamTemplateAssert, SamTemplate> {

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
		return new SamFunctionAssert(function).as(this.info.descriptionText());
	}

	/**
	 * Verifies that no policy in the template allows an action on all resources, or on
	 * all of a type: the resource {@code *}, {@code NotResource}, or an ARN with
	 * {@code *} in the place of the resource's name, such as
	 * <code>arn:aws:s3:::*&#47;*</code>, {@code arn:aws:dynamodb:*:*:table/*} or
	 * {@code arn:aws:logs:us-east-1:111122223333:log-group:*}. A {@code *} after the name
	 * ({@code log-group:orders:*}, {@code arn:aws:s3:::bucket/*}) or as a part of it
	 * ({@code table/orders-*}) is accepted. {@code !Sub}, {@code !Join} and
	 * {@code !Select} of {@code !Split} are read; {@code !Ref} and {@code !GetAtt} count
	 * as one resource.
	 * <p>
	 * Fails also if a role or function has a policy that the template does not contain (a
	 * managed policy, or a policy template of SAM), one with {@code !If}, or a resource
	 * with another function, such as {@code !ImportValue}.
	 * @param exceptions actions that AWS supports only on all resources, for instance
	 * {@code cloudwatch:PutMetricData}, and policies and resources that the template does
	 * not contain, as a failure names them
	 * @return this assertion
	 */
	public SamTemplateAssert hasNoWildcardResources(String... exceptions) {
		isNotNull();
		Set<String> accepted = Set.copyOf(List.of(exceptions));
		List<String> found = new ArrayList<>();
		List<String> unread = new ArrayList<>();
		this.actual.resources().forEach((id, resource) -> {
			SamPolicies policies = SamPolicies.of(resource, this.actual);
			List<SamStatement> checked = policies.statements()
				.stream()
				.filter((statement) -> !statement.denies()
						&& (statement.notActions() || !accepted.containsAll(statement.actions())))
				.toList();
			checked.stream()
				.filter(SamStatement::isOnAllResources)
				.forEach((statement) -> found.add(id + ": " + statement));
			Stream<String> unreadResources = checked.stream()
				.filter((statement) -> !statement.notResources())
				.flatMap((statement) -> statement.unread().stream());
			Stream.concat(policies.unread().stream(), unreadResources)
				.filter((part) -> !accepted.contains(part))
				.forEach((part) -> unread.add(id + ": " + part));
		});
		if (!found.isEmpty()) {
			throw failure("Expecting no policy to allow an action on all resources, but these do:%n  %s",
					String.join("\n  ", found));
		}
		if (!unread.isEmpty()) {
			throw failure("Expecting no policy to allow an action on all resources, "
					+ "but the template does not contain these policies or resources:%n  %s%n"
					+ "Pass those that you accept to hasNoWildcardResources", String.join("\n  ", unread));
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
