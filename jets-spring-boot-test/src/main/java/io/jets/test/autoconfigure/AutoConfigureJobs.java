package io.jets.test.autoconfigure;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;

/**
 * Configures a {@link io.jets.test.JobTester} and a {@link io.jets.test.TestClock} for a
 * test of a whole application:
 *
 * <pre class="code">
 * &#064;SpringBootTest
 * &#064;AutoConfigureJobs
 * class ShopTests {
 *
 *     &#064;Autowired
 *     JobTester jobs;
 *
 * }
 * </pre>
 * <p>
 * The clock is the primary {@link java.time.Clock} bean, and no other clock is primary.
 * Jobs fire only if the test calls the tester or advances the clock. Tests that share an
 * application context run one after another, also if JUnit runs tests in parallel. A job
 * that runs longer than {@code jets.test.invocation-limit} in real time, 10 seconds by
 * default, is interrupted, and the log has the stack traces of all threads. When the job
 * returns, the invocation has failed with Lambda's time-out message. A job that ignores
 * the interrupt keeps the test waiting, because jobs run on the thread of the test.
 *
 * @see JobTest
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ImportAutoConfiguration
public @interface AutoConfigureJobs {

}
