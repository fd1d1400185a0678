package io.jets.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.aot.hint.annotation.Reflective;

/**
 * Rights of the role of a job's function: on a method for its function, on a class for
 * all of its jobs, as {@code jets.iam-policy} for the application. Rights add up over the
 * levels and over superclasses; they never replace those that a trigger needs. One
 * annotation has one form: {@link #value()}, {@link #action()} with its resource,
 * {@link #document()} or {@link #managed()}. <pre>{@code
 * &#64;EventPattern("...")
 *

&#64;IamPolicy(action = "ec2:RevokeSecurityGroupIngress",
 *         resource = "arn:aws:ec2:*:*:security-group/*")
 * void closePort(JsonNode event) {
 * }
 * }</pre>
 * <p>
 * When deployed, they become statements of an inline policy of the function's
 * {@code AWS::IAM::Role}. Each attribute is text, so that {@code ${...}} works in it
 * (write {@code \${AWS::Region}} for CloudFormation's own); {@code ""} means "not said".
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html">IAM
 * policy elements</a>
 */
@Documented
@Reflective
@Repeatable(IamPolicy.Container.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE })
public @interface IamPolicy {

	/**
	 * Actions on all resources: a service, in small letters ({@code "s3"} for
	 * {@code s3:*}, which gets a warning), or an action ({@code "sns:Publish"}).
	 * @return services or actions
	 */
	String[] value() default {};

	/**
	 * Actions on {@link #resource()}.
	 * @return the actions
	 */
	String[] action() default {};

	/**
	 * Resources that {@link #action()} is allowed on, ARNs or template references.
	 * @return the resources
	 */
	String[] resource() default {};

	/**
	 * The condition of {@link #action()}, a JSON object, for instance
	 * <code>{"StringEquals": {"aws:SourceAccount": "111122223333"}}</code>. Its keys stay
	 * as written.
	 * @return the condition
	 */
	String condition() default "";

	/**
	 * A whole policy document, a JSON object with {@code Version} and {@code Statement}.
	 * @return the document
	 */
	String document() default "";

	/**
	 * Managed policies: the name of AWS's own ({@code AmazonEC2ReadOnlyAccess},
	 * {@code service-role/AWSLambdaENIManagementAccess}), an ARN of one of yours, or a
	 * template reference.
	 * @return the managed policies
	 */
	String[] managed() default {};

	/**
	 * Whether the role gets what the triggers need, {@code true} or {@code false}.
	 * {@code false} is for who writes these rights down himself. Default: {@code true}.
	 * @return whether to add the triggers' rights
	 */
	String triggerRights() default "";

	/**
	 * Holds repeated annotations.
	 */
	@Documented
	@Reflective
	@Retention(RetentionPolicy.RUNTIME)
	@Target({ ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE })
	@interface Container {

		/**
		 * The repeated annotations.
		 * @return the annotations
		 */
		IamPolicy[] value();

	}

}
