package io.jets.test.template;

import java.time.Duration;
import java.util.Map;

import io.jets.sam.yaml.IntrinsicFunction;
import org.assertj.core.api.AbstractAssert;

import org.springframework.util.Assert;

/**
 * Assertions on a function of a template.
 */
public final class SamFunctionAssert extends AbstractAssert<SamFunctionAssert, Object> {

	private final SamFunction function;

	SamFunctionAssert(SamFunction function) {
		super(function, SamFunctionAssert.class);
		this.function = function;
	}

	/**
	 * Verifies the time-out.
	 * @param timeout the expected time-out, in whole seconds
	 * @return this assertion
	 * @throws IllegalArgumentException if the time-out is not in whole seconds, as those
	 * of Lambda are
	 */
	public SamFunctionAssert hasTimeout(Duration timeout) {
		Assert.isTrue(timeout.getNano() == 0,
				() -> "A time-out of Lambda is in whole seconds, so it can never be " + timeout);
		return hasProperty("Timeout", timeout.toSeconds());
	}

	/**
	 * Verifies the memory.
	 * @param megabytes the expected memory in MB
	 * @return this assertion
	 */
	public SamFunctionAssert hasMemorySize(int megabytes) {
		return hasProperty("MemorySize", megabytes);
	}

	/**
	 * Verifies an environment variable.
	 * @param name the name
	 * @param value the expected value
	 * @return this assertion
	 */
	public SamFunctionAssert hasEnvironmentVariable(String name, String value) {
		return hasProperty("Environment.Variables." + name, value);
	}

	/**
	 * Verifies a property.
	 * @param path the names of nested properties, separated by dots:
	 * {@code EphemeralStorage.Size}
	 * @param value the expected value: text, a number, a boolean, or a template reference
	 * such as {@code !Ref Stage}
	 * @return this assertion
	 */
	public SamFunctionAssert hasProperty(String path, Object value) {
		Object property = this.function.property(path);
		if (property == null) {
			throw failure("Expecting the function %s to have the property %s = %s, but it has none", this.function,
					path, value);
		}
		if (!SamTemplate.text(property).equals(String.valueOf(value))) {
			throw failureWithActualExpected(SamTemplate.text(property), value,
					"Expecting the function %s to have the property %s = %s, but it is %s", this.function, path, value,
					SamTemplate.text(property));
		}
		return this;
	}

	/**
	 * Verifies that the template has the role of the function.
	 * @return assertions on the role
	 */
	public SamRoleAssert role() {
		Object reference = this.function.property("Role");
		String text = (reference != null) ? SamTemplate.text(reference) : "none";
		if (IntrinsicFunction.of(reference) != null && text.startsWith("!GetAtt ") && text.endsWith(".Arn")) {
			String id = text.substring("!GetAtt ".length(), text.length() - ".Arn".length());
			Map<String, Object> role = this.function.template().resources("AWS::IAM::Role").get(id);
			if (role != null) {
				return new SamRoleAssert(this.function, id, SamPolicies.ofRole(id, role, this.function.template()))
					.as(this.info.descriptionText());
			}
		}
		throw failure("Expecting the role of the function %s to be in the template, but it is %s", this.function, text);
	}

}
