package io.jets.local.dynamodb;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link DynamoDbEndpoint}.
 */
class DynamoDbEndpointTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			aws,                                                                     true,  false
			https://dynamodb.eu-central-1.amazonaws.com,                             true,  false
			https://DynamoDB.eu-central-1.AmazonAWS.com./,                           true,  false
			https://dynamodb-fips.us-east-1.amazonaws.com:443,                       true,  false
			https://vpce-1-2.dynamodb.us-east-1.vpce.amazonaws.com,                  true,  false
			https://123456789012.ddb.us-east-1.amazonaws.com,                        true,  false
			https://dynamodb.eu-central-1.api.aws,                                   true,  false
			https://dynamodb.cn-north-1.amazonaws.com.cn,                            true,  false
			https://dynamodb.cn-north-1.api.amazonwebservices.com.cn,                true,  false
			https://dynamodb.eusc-de-east-1.amazonaws.eu,                            true,  false
			http://dynamodb.example.com,                                             false, false
			http://amazonaws.com.example.com,                                        false, false
			http://notamazonaws.com,                                                 false, false
			http://192.168.0.2:8000,                                                 false, false
			http://localhost.example.com,                                            false, false
			http://127.0.0.1.example.com,                                            false, false
			http://localhost@dynamodb.eu-central-1.amazonaws.com,                    true,  false
			http://my_dynamodb:8000,                                                 false, false
			http://localhost:8000,                                                   false, true
			http://LOCALHOST:8000/,                                                  false, true
			http://dynamodb.localhost:4566,                                          false, true
			http://127.0.0.2:8000,                                                   false, true
			http://[::1]:8000,                                                       false, true
			""")
	void isOnAwsOnThisMachineOrElsewhere(String endpoint, boolean aws, boolean thisMachine) {
		assertThat(DynamoDbEndpoint.of(endpoint).isAws()).isEqualTo(aws);
		assertThat(DynamoDbEndpoint.of(endpoint).isOnThisMachine()).isEqualTo(thisMachine);
	}

}
