package io.jets.test.local;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;

/**
 * Runs the complete local engine in a test of a whole application: the endpoint for AWS
 * clients, the event bus, the schedules and, if it is on the class path, DynamoDB Local
 * with its streams. A {@link io.jets.test.LocalJobs} bean waits for jobs:
 *
 * <pre class="code">
 * &#064;SpringBootTest
 * &#064;EnableLocalJobs
 * class OrdersTests {
 *
 *     &#064;Autowired
 *     LocalJobs jobs;
 *
 *     &#064;Test
 *     void shipsPaidOrders(&#064;Autowired DynamoDbClient client) {
 *         client.putItem(...);
 *         assertThat(this.jobs.await("clerkJob-ship")).ran("clerkJob-ship").succeeded();
 *     }
 *
 * }
 * </pre>
 * <p>
 * All application contexts of the test JVM share one endpoint on a free port and one
 * process of DynamoDB Local, which ends with the JVM and has its data in memory, so
 * {@code jets.local.port} and {@code jets.local.dynamodb.path} have no effect. Clients of
 * the AWS SDK use the endpoint unless they have another one: those that the application
 * context or a test of the class creates, because the system properties that direct them
 * there are removed after the test class.
 * <p>
 * The application context whose test runs gets all events. Contexts that are only in the
 * cache are paused: their schedules do not fire, and they do not read streams. They
 * continue with what happens afterwards, so they never see changes that other contexts
 * have caused. Tests with this annotation run one after another, also if JUnit runs tests
 * in parallel. With {@code @AutoConfigureJobs}, a test also has a
 * {@link io.jets.test.JobTester}, whose calls {@code LocalJobs} does not see, and the
 * {@code TestClock} as its {@link java.time.Clock} bean. The console is off unless the
 * test sets {@code jets.local.console.enabled=true}.
 *
 * @see io.jets.test.autoconfigure.AutoConfigureJobs
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ImportAutoConfiguration(LocalJobsAutoConfiguration.class)
public @interface EnableLocalJobs {

}
