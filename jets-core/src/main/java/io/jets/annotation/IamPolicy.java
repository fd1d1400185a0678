package io.jets.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.aot.hint.annotation.Reflective;

/**
 * Permissions of the role of a job's function: on a method for its function, on a class
 * for all of its jobs, and as {@code jets.iam-policy} for the application. The
 * permissions of all levels and of superclasses are combined; they never replace those
 * that a trigger needs. One annotation has one form: {@link #value()}, {@link #action()}
 * with its resource, {@link #document()} or {@link #managed()}. <pre>{@code
 * &#64;EventPattern("...")
 *

&#64;IamPolicy(action = "ec2:RevokeSecurityGroupIngress",
 *         resource = "arn:aws:ec2:*:*:security-group/*")
 * void closePort(JsonNode event) {
 * }
 * }</pre>
 * <p>
 * When deployed, they become statements of an inline policy of the function's
 * {@code AWS::IAM::Role}. Each attribute is a string, so that {@code ${...}} works in it
 * (write {@code \${AWS::Region}} for a pseudo parameter of CloudFormation); {@code ""}
 * means "not specified".
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
	 * Actions on all resources: a service, in lower case ({@code "s3"} for {@code s3:*},
	 * which causes a warning), or an action ({@code "sns:Publish"}).
	 * @return services or actions
	 */
	String[] value() default {};

	/**
	 * Actions on {@link #resource()}.
	 * @return the actions
	 */
	String[] action() default {};

	/**
	 * Resources on which {@link #action()} is allowed, ARNs or template references.
	 * @return the resources
	 */
	String[] resource() default {};

	/**
	 * The condition of {@link #action()}, a JSON object, for instance
	 * <code>{"StringEquals": {"aws:SourceAccount": "111122223333"}}</code>. Its keys are
	 * not changed.
	 * @return the condition
	 */
	String condition() default "";

	/**
	 * A whole policy document, a JSON object with {@code Version} and {@code Statement}.
	 * @return the document
	 */
	String document() default "";

	/**
	 * Managed policies: the name of an AWS managed policy
	 * ({@code AmazonEC2ReadOnlyAccess},
	 * {@code service-role/AWSLambdaENIManagementAccess}), the ARN of one of your own, or
	 * a template reference.
	 * @return the managed policies
	 */
	String[] managed() default {};

	/**
	 * Whether the role has the permissions that the triggers need, {@code true} or
	 * {@code false}. Use {@code false} if you define these permissions yourself. Default:
	 * {@code true}.
	 * @return whether to add the triggers' rights
	 */
	String triggerRights() default "";

	/**
	 * Contains repeated annotations.
	 */
	@Documented
	@Reflective
	@Retention(RetentionPolicy.RUNTIME)
	@Target({ ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE })
	@interface Container {

		/**
		 * Returns the repeated annotations.
		 * @return the annotations
		 */
		IamPolicy[] value();

	}

}
