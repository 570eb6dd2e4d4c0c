#!/usr/bin/env bash
# Asks a running service whether it is up and ready. Exit code 0 when it is.
#   CRM_BASE_URL=http://localhost:8001 scripts/health_check_crm.sh
set -euo pipefail
base=${CRM_BASE_URL:-http://localhost:8001}
for path in /health /health/ready; do
  if ! answer=$(curl --silent --show-error --fail --max-time 5 "$base$path"); then
    echo "$base$path: down" >&2
    exit 1
  fi
  echo "$base$path: $answer"
done
