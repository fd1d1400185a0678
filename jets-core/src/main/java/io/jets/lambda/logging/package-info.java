/**
 * Logs on Lambda as Lambda's log settings require.
 */
@NullMarked
package io.jets.lambda.logging;

import org.jspecify.annotations.NullMarked;
