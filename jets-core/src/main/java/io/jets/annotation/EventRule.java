package io.jets.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.aot.hint.annotation.Reflective;

/**
 * Runs the method by an EventBridge (CloudWatch Events) rule, in its full form: an event
 * pattern or a schedule, with all of a rule's settings.
 * {@link EventPattern @EventPattern}, {@link Rate @Rate} and {@link Cron @Cron} are its
 * short forms.
 *
 * <pre class="code">
 * &#064;EventRule(description = "Detects security group changes", pattern = """
 *         { "detail-type": ["AWS API Call via CloudTrail"],
 *           "detail": { "eventSource": ["ec2.amazonaws.com"],
 *                       "eventName": ["CreateSecurityGroup", "DeleteSecurityGroup"] } }""")
 * void detectSecurityGroupChanges(JsonNode event) {
 * }
 * </pre>
 * <p>
 * When deployed, it becomes an {@code AWS::Events::Rule} that targets the method's
 * function and an {@code AWS::Lambda::Permission} for that rule alone. AWS allows 300
 * rules per event bus unless raised.
 * <p>
 * Each attribute is text, so that {@code ${...}} works in it; {@code ""} means "not
 * said". A duration is a number of seconds ({@code "300"}) or has a unit ({@code "5m"},
 * {@code "PT5M"}).
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rules.html">EventBridge
 * rules</a>
 */
@Documented
@Reflective
@Repeatable(EventRule.Container.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
public @interface EventRule {

	/**
	 * The event pattern, a JSON object whose every leaf is an array. Keys, values and the
	 * spelling of numbers reach AWS as written. AWS: 2,048 characters. Exactly one of
	 * this, {@link #resource()} and {@link #schedule()} is needed.
	 * @return the event pattern
	 * @see <a href=
	 * "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html">Comparison
	 * operators</a>
	 */
	String pattern() default "";

	/**
	 * A class-path resource that holds the event pattern, for instance
	 * {@code patterns/root.json}, UTF-8.
	 * @return the resource's path
	 */
	String resource() default "";

	/**
	 * A schedule in AWS's form, {@code rate(10 hours)} or {@code cron(0 12 * * ? *)}, in
	 * UTC, on the default bus.
	 * @return the schedule
	 */
	String schedule() default "";

	/**
	 * The rule's description, at most 512 characters. Default:
	 * {@code <Class> event rule <n>}, counted over the class's rules without one.
	 * @return the description
	 */
	String description() default "";

	/**
	 * The rule's name, at most 64 characters of {@code . - _ A-Z a-z 0-9}. A fixed name
	 * can exist once per bus, so a second stack with it fails. Default: CloudFormation
	 * makes one.
	 * @return the name
	 */
	String name() default "";

	/**
	 * {@code ENABLED}, {@code DISABLED} or, for a pattern that is to see CloudTrail's
	 * read-only calls too, {@code ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS}. A
	 * disabled rule does not fire. Default: AWS decides ({@code ENABLED}).
	 * @return the state
	 */
	String state() default "";

	/**
	 * The event bus: its name, its ARN or a template reference. Schedules are on the
	 * default bus only, and there AWS services send their events. Default: the default
	 * bus.
	 * @return the event bus
	 */
	String bus() default "";

	/**
	 * JSON that the method gets instead of the event, at most 8,192 characters. Default:
	 * the event itself.
	 * @return the input
	 */
	String input() default "";

	/**
	 * The part of the event that the method gets, a JSON path such as {@code $.detail}.
	 * Not together with {@link #input()}. Default: the whole event.
	 * @return the path
	 */
	String inputPath() default "";

	/**
	 * How often EventBridge tries again to hand the event to Lambda, 0 to 185. This is
	 * not for exceptions thrown by the method: Lambda itself retries those. Default: AWS
	 * decides (185).
	 * @return the number of retries
	 */
	String maximumRetryAttempts() default "";

	/**
	 * How long EventBridge keeps trying, 60 to 86,400 seconds. Default: AWS decides (24
	 * hours).
	 * @return a duration
	 */
	String maximumEventAge() default "";

	/**
	 * Where an event goes that EventBridge could not hand to Lambda: the ARN of a
	 * standard SQS queue or a template reference. An exception thrown by the method never
	 * reaches it. Default: none.
	 * @return an ARN or a template reference
	 */
	String deadLetterQueue() default "";

	/**
	 * Holds repeated annotations.
	 */
	@Documented
	@Reflective
	@Retention(RetentionPolicy.RUNTIME)
	@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
	@interface Container {

		/**
		 * The repeated annotations.
		 * @return the annotations
		 */
		EventRule[] value();

	}

}
