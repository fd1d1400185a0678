package io.jets.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/**
 * A bean whose triggered methods are event jobs. Each method with at least one trigger
 * ({@link DynamoDbStream @DynamoDbStream}, {@link EventRule @EventRule},
 * {@link EventPattern @EventPattern}, {@link Rate @Rate}, {@link Cron @Cron}) is one
 * Spring Cloud Function named {@code <bean name>-<method name>}; a method without a
 * trigger is an ordinary method.
 *
 * <pre class="code">
 * &#064;Job
 * class ClerkJob {
 *
 *     &#064;DynamoDbStream("test-table")
 *     void file(DynamodbEvent event) {
 *     }
 * }
 * </pre>
 * <p>
 * When deployed, each job method becomes one AWS Lambda function; the class only groups
 * them.
 */
@Documented
@Component
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Job {

	/**
	 * The bean name, the first half of each function's name. Default: the class name in
	 * lower camel case, as for any component.
	 * @return the bean name
	 */
	@AliasFor(annotation = Component.class)
	String value() default "";

}
