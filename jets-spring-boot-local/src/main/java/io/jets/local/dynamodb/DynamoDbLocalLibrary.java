package io.jets.local.dynamodb;

import java.security.CodeSource;

import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;

/**
 * Finds DynamoDB Local on the class path of the application.
 */
public final class DynamoDbLocalLibrary {

	/**
	 * The message for a user whose class path does not contain DynamoDB Local.
	 */
	public static final String MISSING = """
			DynamoDB Local is not on the class path: jobs on DynamoDB streams do not fire, all others do. \
			To add it, paste this into your pom.xml (optional keeps it out of deployed archives; it is provided by \
			Amazon under the DynamoDB Local License Agreement):

			<dependency>
				<groupId>software.amazon.dynamodb</groupId>
				<artifactId>DynamoDBLocal</artifactId>
				<version>3.3.1</version>
				<optional>true</optional>
			</dependency>

			Or use another endpoint: set jets.local.dynamodb.endpoint.""";

	private static final String IN_A_JAR = """
			DynamoDB Local cannot run from an executable jar: jobs on DynamoDB streams do not fire, all others do. \
			Run the application from its classes (spring-boot:run, an IDE), or use another endpoint: set \
			jets.local.dynamodb.endpoint.""";

	private static final String SERVER_CLASS = "software.amazon.dynamodb.services.local.server.DynamoDBProxyServer";

	private DynamoDbLocalLibrary() {
	}

	/**
	 * Returns whether DynamoDB Local can be started.
	 * @param classLoader the class loader of the application
	 * @return whether it is available; if not, {@link #unavailable()} returns a message
	 */
	public static boolean isAvailable(@Nullable ClassLoader classLoader) {
		return ClassUtils.isPresent(SERVER_CLASS, classLoader) && isOnClassPath();
	}

	/**
	 * Returns why DynamoDB Local is not available and what to do.
	 * @return a message for the user
	 */
	public static String unavailable() {
		return isOnClassPath() ? MISSING : IN_A_JAR;
	}

	/**
	 * A child JVM cannot load classes from a jar within a jar.
	 */
	private static boolean isOnClassPath() {
		CodeSource source = DynamoDbLocalLibrary.class.getProtectionDomain().getCodeSource();
		return source != null && "file".equals(source.getLocation().getProtocol());
	}

}
