package io.jets.local.dynamodb;

import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

class DynamoDbLocalProcessTests {

	@Test
	void rejectsFolderInUse(@TempDir Path folder) {
		try (DynamoDbLocalProcess first = new DynamoDbLocalProcess(folder);
				DynamoDbLocalProcess second = new DynamoDbLocalProcess(folder)) {
			first.start();
			first.endpoint();
			second.start();
			assertThatExceptionOfType(DynamoDbLocalException.class).isThrownBy(second::endpoint)
				.withMessage("The folder " + folder.toAbsolutePath()
						+ " for the data of DynamoDB Local cannot be used. Another application uses it")
				.satisfies((ex) -> assertThat(ex.action()).contains("jets.local.dynamodb.path to another folder"));
		}
	}

	@Test
	void rejectsFolderThatIsFile(@TempDir Path folder) throws Exception {
		Path file = Files.createFile(folder.resolve("file"));
		try (DynamoDbLocalProcess process = new DynamoDbLocalProcess(file)) {
			assertThatExceptionOfType(DynamoDbLocalException.class).isThrownBy(process::start)
				.withMessage("The folder " + file + " for the data of DynamoDB Local cannot be created: " + file
						+ " is a file");
		}
		try (DynamoDbLocalProcess process = new DynamoDbLocalProcess(file.resolve("data"))) {
			assertThatExceptionOfType(DynamoDbLocalException.class).isThrownBy(process::start)
				.withMessageContaining("cannot be created");
		}
	}

	@Test
	void rejectsFolderThatCannotBeLocked(@TempDir Path folder) throws Exception {
		Files.createDirectories(folder.resolve("jets.lock"));
		try (DynamoDbLocalProcess process = new DynamoDbLocalProcess(folder)) {
			process.start();
			assertThatExceptionOfType(DynamoDbLocalException.class).isThrownBy(process::endpoint)
				.withMessageContaining("The folder " + folder)
				.withMessageContaining("jets.lock")
				.withMessageNotContaining("\tat ");
		}
	}

	@Test
	void respondsAtEndpointAndEndsWhenClosed() {
		DynamoDbLocalProcess process = new DynamoDbLocalProcess(null);
		process.start();
		try (process; DynamoDbClients clients = DynamoDbClients.local(process.endpoint(), "eu-west-1")) {
			assertThat(clients.dynamoDb().listTables().tableNames()).isEmpty();
			assertThat(process.isAlive()).isTrue();
		}
		assertThat(process.isAlive()).isFalse();
	}

	@Test
	void listensOnLoopbackAddressOnly() throws Exception {
		Optional<InetAddress> other = NetworkInterface.networkInterfaces()
			.flatMap(NetworkInterface::inetAddresses)
			.filter((address) -> address instanceof Inet4Address && !address.isLoopbackAddress())
			.findFirst();
		assumeThat(other).as("an address beside the loopback").isPresent();
		try (DynamoDbLocalProcess process = new DynamoDbLocalProcess(null); Socket socket = new Socket()) {
			process.start();
			URI endpoint = process.endpoint();
			assertThatExceptionOfType(ConnectException.class)
				.isThrownBy(() -> socket.connect(new InetSocketAddress(other.get(), endpoint.getPort()), 5000));
		}
	}

	@Test
	void keepsTablesInDirectoryOnly(@TempDir Path directory) {
		Path data = directory.resolve("my data").resolve("dynamodb");
		use(data, (client) -> {
			new TableCreator(client, Map.of()).createMissing(List.of(StreamJob.on("kept")));
			client.putItem((request) -> request.tableName("kept").item(Map.of("id", AttributeValue.fromS("1"))));
		});
		use(data, (client) -> assertThat(client.scan((request) -> request.tableName("kept")).count()).isEqualTo(1));
		assertThat(data).isNotEmptyDirectory();
		assertThat(Path.of("dynamodb-local-metadata.json")).doesNotExist();
	}

	@Test
	void deletesArgumentFile() {
		try (DynamoDbLocalProcess process = new DynamoDbLocalProcess(null)) {
			process.start();
			process.endpoint();
			List<String> argumentFiles = ProcessHandle.current()
				.children()
				.flatMap((child) -> Stream.of(child.info().arguments().orElse(new String[0])))
				.filter((argument) -> argument.startsWith("@"))
				.toList();
			assumeThat(argumentFiles).as("arguments that the system reports").isNotEmpty();
			assertThat(argumentFiles).allSatisfy((file) -> assertThat(Path.of(file.substring(1))).doesNotExist());
		}
	}

	@Test
	void reportsAvailabilityAndDependency() {
		assertThat(DynamoDbLocalLibrary.isAvailable(getClass().getClassLoader())).isTrue();
		assertThat(DynamoDbLocalLibrary.isAvailable(ClassLoader.getPlatformClassLoader())).isFalse();
		assertThat(DynamoDbLocalLibrary.MISSING).contains("pom.xml", """
				<dependency>
					<groupId>software.amazon.dynamodb</groupId>
					<artifactId>DynamoDBLocal</artifactId>
					<version>3.3.1</version>
					<optional>true</optional>
				</dependency>
				""");
	}

	private static void use(Path directory, Consumer<DynamoDbClient> consumer) {
		try (DynamoDbLocalProcess process = new DynamoDbLocalProcess(directory)) {
			process.start();
			try (DynamoDbClients clients = DynamoDbClients.local(process.endpoint(), "us-east-1")) {
				consumer.accept(clients.dynamoDb());
			}
		}
	}

}
