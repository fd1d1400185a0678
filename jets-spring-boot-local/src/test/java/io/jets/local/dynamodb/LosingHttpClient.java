package io.jets.local.dynamodb;

import java.io.IOException;

import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;

/**
 * An HTTP client that loses responses, although the server has done what was requested.
 */
final class LosingHttpClient implements SdkHttpClient {

	private final SdkHttpClient client = Apache5HttpClient.create();

	private boolean loseNext;

	private int lost;

	void loseNext() {
		this.loseNext = true;
	}

	int lost() {
		return this.lost;
	}

	@Override
	public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
		ExecutableHttpRequest prepared = this.client.prepareRequest(request);
		return new ExecutableHttpRequest() {

			@Override
			public HttpExecuteResponse call() throws IOException {
				HttpExecuteResponse response = prepared.call();
				if (LosingHttpClient.this.loseNext) {
					LosingHttpClient.this.loseNext = false;
					LosingHttpClient.this.lost++;
					throw new IOException("Lost");
				}
				return response;
			}

			@Override
			public void abort() {
				prepared.abort();
			}

		};
	}

	@Override
	public void close() {
		this.client.close();
	}

}
