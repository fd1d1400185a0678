package io.jets.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.aot.hint.annotation.Reflective;
import org.springframework.core.annotation.AliasFor;

/**
 * Runs the method with each event on the bus that matches a pattern; the short form of
 * {@link EventRule @EventRule}. The descriptions of its attributes also apply here.
 *
 * <pre class="code">
 * &#064;EventPattern("""
 *         { "source": ["aws.ec2"],
 *           "detail-type": ["EC2 Instance State-change Notification"],
 *           "detail": { "state": ["stopping"] } }""")
 * void instanceStopping(JsonNode event) {
 * }
 * </pre>
 * <p>
 * When deployed, it becomes an {@code AWS::Events::Rule} that targets the method's
 * function and an {@code AWS::Lambda::Permission} for only that rule.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html">EventBridge
 * event patterns</a>
 */
@Documented
@Reflective
@Repeatable(EventPattern.Container.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
public @interface EventPattern {

	/**
	 * An alias for {@link #pattern()}.
	 * @return the event pattern
	 */
	@AliasFor("pattern")
	String value() default "";

	/**
	 * The event pattern, a JSON object whose every leaf is an array. AWS: 2,048
	 * characters. Exactly one of this and {@link #resource()} is required.
	 * @return the event pattern
	 */
	@AliasFor("value")
	String pattern() default "";

	/**
	 * A class-path resource that contains the event pattern, for instance
	 * {@code patterns/root.json}, UTF-8.
	 * @return the resource's path
	 */
	String resource() default "";

	/**
	 * The rule's description, at most 512 characters. Default:
	 * {@code <Class> event rule <n>}.
	 * @return the description
	 */
	String description() default "";

	/**
	 * The rule's name, at most 64 characters. Default: CloudFormation generates one.
	 * @return the name
	 */
	String name() default "";

	/**
	 * {@code ENABLED}, {@code DISABLED} or
	 * {@code ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS}. Default: AWS's default
	 * ({@code ENABLED}).
	 * @return the state
	 */
	String state() default "";

	/**
	 * The event bus: its name, its ARN or a template reference. Default: the default bus.
	 * @return the event bus
	 */
	String bus() default "";

	/**
	 * JSON that the method receives instead of the event, at most 8,192 characters.
	 * Default: the event itself.
	 * @return the input
	 */
	String input() default "";

	/**
	 * Contains repeated annotations.
	 */
	@Documented
	@Reflective
	@Retention(RetentionPolicy.RUNTIME)
	@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
	@interface Container {

		/**
		 * Returns the repeated annotations.
		 * @return the annotations
		 */
		EventPattern[] value();

	}

}
