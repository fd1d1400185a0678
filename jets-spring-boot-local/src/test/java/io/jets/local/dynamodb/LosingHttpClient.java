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

	private Runnable whenLost = () -> {
	};

	private int toLose;

	private int lost;

	/**
	 * Loses the next responses.
	 */
	void lose(int number) {
		this.toLose = number;
	}

	/**
	 * Sets what the caller's thread does when a response is lost.
	 */
	void whenLost(Runnable action) {
		this.whenLost = action;
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
				if (LosingHttpClient.this.toLose > 0) {
					LosingHttpClient.this.toLose--;
					LosingHttpClient.this.lost++;
					LosingHttpClient.this.whenLost.run();
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
