package io.jets.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.aot.hint.annotation.Reflective;

/**
 * Runs the method on a schedule given by a cron expression with AWS's six fields.
 *
 * <pre class="code">
 * &#064;Job
 * class HardJob {
 *
 *     &#064;Cron("0 0/12 * * ? *")
 *     void lift() {
 *     }
 * }
 * </pre>
 * <p>
 * When deployed, it becomes an {@code AWS::Events::Rule} with the schedule
 * {@code cron(0 0/12 * * ? *)} and an {@code AWS::Lambda::Permission} for only that rule;
 * with {@link #zone()}, an {@code AWS::Scheduler::Schedule}.
 * <p>
 * AWS's fields are <em>minutes hours day-of-month month day-of-week year</em>: they end
 * with a year, whereas Spring's six fields begin with seconds. Exactly one of the two day
 * fields must be {@code ?}. Day-of-week 1 is Sunday, whereas in Spring it is Monday, so
 * {@code MON-FRI} is safer than numbers.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html">Scheduled
 * rules</a>
 */
@Documented
@Reflective
@Repeatable(Cron.Container.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
public @interface Cron {

	/**
	 * Six fields separated by white space: minutes (0-59), hours (0-23), day of month
	 * (1-31, {@code ? L W}), month (1-12 or JAN-DEC), day of week (1-7 or SUN-SAT,
	 * {@code ? L #}), year (1970-2199); each with {@code , - * /}.
	 * @return the cron expression, without {@code cron(...)}
	 */
	String value();

	/**
	 * The rule's description, at most 512 characters. Default:
	 * {@code <Class> event rule <n>}, numbered among the class's rules without a
	 * description.
	 * @return the description
	 */
	String description() default "";

	/**
	 * The rule's name, at most 64 characters of {@code . - _ A-Z a-z 0-9}. Default:
	 * CloudFormation generates one.
	 * @return the name
	 */
	String name() default "";

	/**
	 * {@code ENABLED} or {@code DISABLED}. Default: AWS's default ({@code ENABLED}).
	 * @return the state
	 */
	String state() default "";

	/**
	 * JSON that the method receives instead of the scheduled event, at most 8,192
	 * characters. Default: the scheduled event.
	 * @return the input
	 */
	String input() default "";

	/**
	 * A time zone, for instance {@code Europe/Berlin}; the trigger is then an EventBridge
	 * Scheduler schedule, which does not fire in an hour that daylight saving time skips
	 * and fires once in an hour that it repeats. Default: none, a rule in UTC.
	 * @return the time zone's IANA name
	 */
	String zone() default "";

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
		Cron[] value();

	}

}
